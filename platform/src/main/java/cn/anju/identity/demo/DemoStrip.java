package cn.anju.identity.demo;

import cn.anju.identity.clock.DemoClock;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import cn.anju.look.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Says on every page of the demo city that it is one, and what time it is there.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoStrip implements WebMvcConfigurer, HandlerInterceptor, MenuSource {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final DemoClock clock;

    DemoStrip(DemoClock clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            request.setAttribute(
                    Page.NOTICES,
                    List.of("演示城市，资料都是编造的。业务时间 %s，可在页脚“演示时钟”向前调。".formatted(SHOWN.format(ZonedDateTime.now(clock)))));
        }
        return true;
    }

    @Override
    public List<MenuEntry> entries(HttpServletRequest request) {
        return List.of(MenuEntry.atFoot("演示时钟", "/demo/clock", 900), MenuEntry.atFoot("演示短信", "/demo/sms", 901));
    }
}

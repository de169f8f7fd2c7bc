package cn.anju.identity.web;

import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import cn.anju.look.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells every page who is reading it and what the menu holds for that reader.
@Configuration(proxyBeanMethods = false)
class Reader implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<MenuSource> sources;

    Reader(ObjectProvider<MenuSource> sources) {
        this.sources = sources;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            var actor = ActorArgument.current();
            if (actor != null) {
                request.setAttribute(Page.READER, actor.displayName());
            }
            request.setAttribute(
                    Page.MENU,
                    sources.stream()
                            .flatMap(source -> source.entries(request).stream())
                            .sorted(Comparator.comparingInt(MenuEntry::order))
                            .toList());
        }
        return true;
    }
}

package cn.anju.identity.web;

import cn.anju.identity.CurrentActor;
import cn.anju.look.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells every page who is reading it, and gives controllers their `Actor`.
@Configuration(proxyBeanMethods = false)
class Reader implements WebMvcConfigurer, HandlerInterceptor {

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
                CurrentActor.tell(request, actor);
                request.setAttribute(Page.READER, actor.displayName());
            }
        }
        return true;
    }
}

package cn.anju.look;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders the view name `module/page` with the compiled template `module/page.jte`.
///
/// No starter of the template engine fits this version of the framework, so the resolver is ours.
@Configuration(proxyBeanMethods = false)
class JteViews {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine, ObjectProvider<MenuSource> menus) {
        return new Resolver(engine, menus);
    }

    private record Resolver(TemplateEngine engine, ObjectProvider<MenuSource> menus) implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            boolean elsewhere = name.startsWith("redirect:") || name.startsWith("forward:");
            return elsewhere || !engine.hasTemplate(name + ".jte") ? null : new JteView(engine, menus, name + ".jte");
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 10;
        }
    }

    private record JteView(TemplateEngine engine, ObjectProvider<MenuSource> menus, String template) implements View {

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                // Spring adds BindingResult entries under dotted names, which no template can take.
                model.forEach((name, value) -> {
                    if (value != null && name.indexOf('.') < 0) {
                        parameters.put(name, value);
                    }
                });
            }
            parameters.put("page", Page.of(request, entries(request)));
            var body = new Utf8ByteOutput();
            engine.render(template, parameters, body);
            response.setContentType(getContentType());
            response.setContentLength(body.getContentLength());
            body.writeTo(response.getOutputStream());
        }

        /// The reader's menu as identity prepared it; on pages outside its reach, whatever the modules offer.
        private List<MenuEntry> entries(HttpServletRequest request) {
            return request.getAttribute(Page.MENU) == null
                    ? menus.stream()
                            .flatMap(source -> source.entries(request).stream())
                            .toList()
                    : Page.attributeList(request, Page.MENU, MenuEntry.class);
        }
    }
}

package cn.anju.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands out screens of the one browser of this JVM, which closes with the last test.
final class ScreensParameter implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(ScreensParameter.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Screens.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var chromium = context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        // The method's store closes the screens, and with them their cookies, after each test.
        return context.getStore(HERE)
                .computeIfAbsent(Screens.class, key -> new Screens(chromium.browser()), Screens.class);
    }
}

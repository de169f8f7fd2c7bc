package cn.anju.browser;

import cn.anju.look.Page;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;

/// Opens screens: each one a browser of its own with its own cookies.
public final class Screens implements AutoCloseable {

    private final Browser browser;
    private final List<Screen> open = new ArrayList<>();

    Screens(Browser browser) {
        this.browser = browser;
    }

    /// A phone, 390 × 844, touched.
    public Screen phone(int port) {
        return open(port, "phone", 390, 844, true, false);
    }

    /// A phone in 长辈版.
    public Screen elderPhone(int port) {
        return open(port, "phone", 390, 844, true, true);
    }

    /// A desk, 1440 × 900.
    public Screen desk(int port) {
        return open(port, "desk", 1440, 900, false, false);
    }

    /// A desk in 长辈版.
    public Screen elderDesk(int port) {
        return open(port, "desk", 1440, 900, false, true);
    }

    /// All four, in the order phone, elder phone, desk, elder desk.
    public List<Screen> all(int port) {
        return List.of(phone(port), elderPhone(port), desk(port), elderDesk(port));
    }

    /// A phone whose browser runs no script.
    public Screen phoneWithoutScript(int port) {
        return keep(new Screen(
                browser.newContext(options(390, 844).setHasTouch(true).setJavaScriptEnabled(false)),
                port,
                "phone-noscript",
                false));
    }

    private Screen open(int port, String device, int width, int height, boolean touch, boolean elder) {
        var context = browser.newContext(options(width, height).setHasTouch(touch));
        if (elder) {
            context.addCookies(List.of(new Cookie(Page.ELDER_COOKIE, "1").setUrl("http://127.0.0.1:" + port)));
        }
        return keep(new Screen(context, port, elder ? device + "-elder" : device, elder));
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    private Screen keep(Screen screen) {
        open.add(screen);
        return screen;
    }

    @Override
    public void close() {
        open.forEach(Screen::close);
    }
}

package cn.anju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One browser window on the platform under test.
public final class Screen {

    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final String name;
    private final boolean elder;
    private final List<String> complaints = new ArrayList<>();

    Screen(BrowserContext context, int port, String name, boolean elder) {
        this.context = context;
        this.base = "http://127.0.0.1:" + port;
        this.name = name;
        this.elder = elder;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // The answer's status is the test's business; the browser logs it as an error too.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /// Takes over a session, such as one of `TestLogins.cookie`.
    public Screen signedIn(String cookie) {
        int at = cookie.indexOf('=');
        context.addCookies(List.of(new Cookie(cookie.substring(0, at), cookie.substring(at + 1)).setUrl(base)));
        return this;
    }

    /// Opens a path and returns the answer; the status is for the caller to judge.
    public Response open(String path) {
        return page.navigate(base + path);
    }

    /// The browser's page, for clicking and reading.
    public Page page() {
        return page;
    }

    public boolean isElder() {
        return elder;
    }

    /// `phone`, `desk`, with `-elder` in 长辈版.
    public String name() {
        return name;
    }

    /// Keyboard use of this screen.
    public Keyboard keyboard() {
        return new Keyboard(page);
    }

    /// Everything a page must keep here: accessibility, target sizes, reflow, no complaint of the browser.
    public Screen check() {
        Accessibility.check(page, elder);
        Targets.check(page, elder ? 60 : 44);
        Reflow.check(page);
        assertThat(complaints)
                .as("errors in the browser's console at %s", page.url())
                .isEmpty();
        return this;
    }

    /// The whole page as `target/screenshots/SHOT-phone.png` and so on.
    public Screen shoot(String shot) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(shot + "-" + name + ".png"))
                .setFullPage(true));
        return this;
    }

    void close() {
        context.close();
    }
}

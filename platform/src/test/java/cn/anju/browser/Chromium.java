package cn.anju.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The system's Chromium, started once for all browser tests; missing, the tests fail and say what to install.
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("Browser tests need " + PROGRAM
                    + ": install the Debian packages `chromium` and `fonts-noto-cjk`, or leave them out with -Pquick.");
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setEnv(inChinese())
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /// The browser's own words (date fields, file buttons) in the readers' language.
    private static Map<String, String> inChinese() {
        var environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "zh_CN");
        return environment;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package cn.anju.street;

import cn.anju.browser.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/// Somebody who uses the platform by what the pages say: names of buttons, links and fields, no addresses in between.
final class Walker {

    private final Screen screen;

    Walker(Screen screen) {
        this.screen = screen;
    }

    /// By the demo city's own login page: the account's name, then the button.
    Walker entersAsStaff(String userName) {
        screen.open("/login/staff?as=" + userName);
        return presses("登录");
    }

    /// By phone and the code that arrived on it.
    Walker entersWithPhone(String phone) {
        screen.open("/login");
        fills("手机号", phone).presses("获取验证码");
        var sms = screen.page().context().newPage();
        sms.navigate(screen.page().url().replaceAll("/login.*", "/demo/sms"));
        var code = Pattern.compile("\\b\\d{6}\\b")
                .matcher(sms.locator("tbody tr").first().innerText());
        if (!code.find()) {
            throw new AssertionError("no code arrived");
        }
        sms.close();
        return fills("短信验证码", code.group()).presses("登录");
    }

    Walker opens(String path) {
        int status = Objects.requireNonNull(screen.open(path)).status();
        if (status != 200) {
            throw new AssertionError(path + " answered " + status + ": " + heading());
        }
        return this;
    }

    Walker follows(String link) {
        var options = new Page.GetByRoleOptions().setName(link);
        return acts(
                "follow " + link,
                () -> page().getByRole(AriaRole.LINK, options).first().click());
    }

    Walker presses(String button) {
        var options = new Page.GetByRoleOptions().setName(button).setExact(true);
        return acts(
                "press " + button,
                () -> page().getByRole(AriaRole.BUTTON, options).click());
    }

    /// Opens what is folded away.
    Walker unfolds(String summary) {
        return acts(
                "unfold " + summary,
                () -> page().locator("summary", new Page.LocatorOptions().setHasText(summary))
                        .click());
    }

    /// The second step before something takes effect.
    Walker confirms() {
        return acts("confirm", () -> page().locator("button[name=confirmed]").click());
    }

    Walker fills(String label, String value) {
        return acts("fill " + label, () -> field(label).fill(value));
    }

    Walker chooses(String label, String value) {
        return acts("choose " + label, () -> field(label).selectOption(value));
    }

    Walker ticks(String label) {
        return acts("tick " + label, () -> field(label).check());
    }

    /// Attaches a small PDF of this name.
    Walker attaches(String label, String name) {
        return attaches(label, new FilePayload(name, "application/pdf", onePage()));
    }

    Walker attaches(String label, FilePayload file) {
        return acts(
                "attach " + label,
                () -> page().locator("input[type=file]")
                        .and(page().getByLabel(label))
                        .setInputFiles(file));
    }

    /// Waits until the page says so; work that the page does by itself takes as long as it takes.
    Walker sees(String text) {
        return acts("see " + text, () -> page().getByText(text).first().waitFor());
    }

    private static byte[] onePage() {
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph("income 4,750 a month"));
        document.close();
        return bytes.toByteArray();
    }

    /// A step that fails shows the page on which it failed.
    private Walker acts(String what, Runnable act) {
        try {
            act.run();
            return this;
        } catch (PlaywrightException e) {
            throw new AssertionError("cannot " + what + " at " + address() + ":\n" + text(), e);
        }
    }

    /// The first field in sight whose label begins so; a label may go on with its hint.
    private Locator field(String label) {
        return page().getByLabel(Pattern.compile("^\\s*" + label))
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }

    byte[] downloads(String link) {
        String href = page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .getAttribute("href");
        String base = page().url().replaceAll("(https?://[^/]+).*", "$1");
        return page().context().request().get(base + href).body();
    }

    String heading() {
        return page().locator("h1").innerText();
    }

    String text() {
        return page().locator("main").innerText();
    }

    String address() {
        return page().url();
    }

    Walker shoots(String shot) {
        screen.shoot(shot);
        return this;
    }

    /// Accessible, large enough, not wider than the screen, nothing in the console.
    Walker isInOrder() {
        screen.check();
        return this;
    }

    private Page page() {
        return screen.page();
    }
}

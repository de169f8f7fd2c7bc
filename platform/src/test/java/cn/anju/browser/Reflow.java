package cn.anju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/// A page reads without scrolling sideways at 320 px (400 % on a common screen), also with wide text spacing.
final class Reflow {

    private static final int NARROW = 320;

    private static final String TOO_WIDE = """
            width => {
              if (document.documentElement.scrollWidth <= width) return [];
              const scrolls = e => { for (; e; e = e.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX)) return true; return false; };
              const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1);
              const named = all => all.slice(0, 20).map(e => `${e.tagName}.${e.className} "${(e.innerText || '').trim().slice(0, 30)}" to ${Math.round(e.getBoundingClientRect().right)}`);
              const out = wide.filter(e => !scrolls(e.parentElement));
              return out.length ? named(out) : ['the page is ' + document.documentElement.scrollWidth + ' px wide', ...named([...document.body.querySelectorAll('*')].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && !scrolls(e)))];
            }""";

    /// WCAG 1.4.12; a constructed sheet, as the content policy allows no inline style.
    private static final String SPACED = """
            on => {
              const sheet = new CSSStyleSheet();
              if (on) sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
              document.adoptedStyleSheets = [sheet];
            }""";

    private Reflow() {}

    static void check(Page page) {
        var before = page.viewportSize();
        page.setViewportSize(NARROW, 640);
        page.waitForFunction(
                "width => window.innerWidth === width && document.documentElement.clientWidth <= width", NARROW);
        fits(page, "");
        page.evaluate(SPACED, true);
        fits(page, " with wide text spacing");
        page.evaluate(SPACED, false);
        page.setViewportSize(before.width, before.height);
    }

    private static void fits(Page page, String how) {
        assertThat((List<?>) page.evaluate(TOO_WIDE, NARROW))
                .as("wider than %d px%s at %s", NARROW, how, page.url())
                .isEmpty();
    }
}

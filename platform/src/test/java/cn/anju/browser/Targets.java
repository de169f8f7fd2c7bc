package cn.anju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/// Everything that can be pressed is large enough for a thumb; links inside running text are excepted (WCAG 2.5.8).
final class Targets {

    private static final String TOO_SMALL = """
            min => {
              const shown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden'
                && !e.closest('.unseen, .skip');
              const inText = e => e.tagName === 'A' && getComputedStyle(e).display === 'inline';
              const box = e => (['checkbox', 'radio'].includes(e.type) ? e.closest('label') ?? e : e).getBoundingClientRect();
              return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(e => shown(e) && !inText(e))
                .map(e => [e, box(e)])
                .filter(([e, r]) => r.width < min - .5 || r.height < min - .5)
                .map(([e, r]) => `${e.tagName} "${(e.innerText || e.name || '').trim()}" ${Math.round(r.width)}×${Math.round(r.height)}`);
            }""";

    private Targets() {}

    static void check(Page page, int pixels) {
        assertThat((List<?>) page.evaluate(TOO_SMALL, pixels))
                .as("targets under %d px at %s", pixels, page.url())
                .isEmpty();
    }
}

package cn.anju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Uses a page with the keys alone, and sees to it that the focus can be seen wherever it goes.
public final class Keyboard {

    /// More stops than any page should have.
    private static final int PATIENCE = 250;

    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return {name: '', seen: true, marked: true};
              const shown = ['checkbox', 'radio'].includes(e.type) ? e.closest('label') ?? e : e;
              const r = e.getBoundingClientRect();
              const top = document.elementFromPoint(r.left + r.width / 2, r.top + Math.min(r.height / 2, 40));
              const marked = [e, shown].some(x => { const s = getComputedStyle(x); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none'; });
              const label = e.labels && e.labels.length ? e.labels[0].innerText : '';
              return {
                name: (e.getAttribute('aria-label') || (e.matches('input, select, textarea') ? label || e.name : e.innerText) || '').trim().replace(/\\s+/g, ' '),
                seen: !!top && (e.contains(top) || top.contains(e) || shown.contains(top)),
                marked
              };
            }""";

    /// A page with errors begins at their summary; the walk begins before everything.
    private static final String TO_THE_TOP = """
            () => {
              const start = document.createElement('span');
              start.tabIndex = -1;
              document.body.prepend(start);
              start.focus();
              start.remove();
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /// Walks to the stop whose name (link text, button text, field label) begins so, and stays there.
    public Keyboard tabTo(String name) {
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press("Tab");
            if (here().startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError("no key leads to «" + name + "» at " + page.url());
    }

    public Keyboard type(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /// Presses Enter and waits for the page it leads to: an answer is there before the page that it makes, so the page
    /// that is left is marked, and one without the mark is waited for.
    public Keyboard enter() {
        page.evaluate("() => { window.left = true; }");
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && answer.status() / 100 != 3,
                () -> page.keyboard().press("Enter"));
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
        return this;
    }

    /// Walks through the whole page; each stop must be visible, marked and have a name. Returns the names.
    public List<String> walk() {
        page.evaluate(TO_THE_TOP);
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press("Tab");
            String name = here();
            if (name.isEmpty()) {
                return stops; // the end: the browser's own controls come next
            }
            stops.add(name);
        }
        throw new AssertionError("the keys never leave " + page.url() + ": " + stops);
    }

    /// The name of the focused stop; empty when nothing of the page has the focus.
    public String here() {
        var focused = (Map<?, ?>) page.evaluate(FOCUSED);
        String name = (String) focused.get("name");
        assertThat(focused.get("seen"))
                .as("«%s» is covered at %s", name, page.url())
                .isEqualTo(true);
        assertThat(focused.get("marked"))
                .as("«%s» shows no focus at %s", name, page.url())
                .isEqualTo(true);
        return name;
    }
}

package cn.anju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// WCAG 2.2 A and AA as far as axe-core can tell; in 长辈版 also contrast 7:1. axe runs in the page itself and only
/// what it objects to leaves the browser: our pages have no frames, and a list of a thousand good rows is no news.
final class Accessibility {

    private static final String AXE = script();

    private static final String RUN = """
            async contrast => {
              const told = await axe.run(document, {
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
                rules: contrast ? {'color-contrast-enhanced': {enabled: true}} : {},
                resultTypes: ['violations']
              });
              return {
                rules: told.passes.length + told.violations.length,
                violations: told.violations.map(v => `${v.id}: ${v.help}\\n`
                  + v.nodes.map(n => `    ${n.html}  ${n.failureSummary}`).join('\\n'))
              };
            }""";

    private Accessibility() {}

    static void check(Page page, boolean elder) {
        page.evaluate(AXE);
        var told = (Map<?, ?>) page.evaluate(RUN, elder);
        assertThat((Integer) told.get("rules"))
                .as("rules that looked at %s", page.url())
                .isGreaterThan(5);
        assertThat((List<?>) told.get("violations"))
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    private static String script() {
        try (var in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

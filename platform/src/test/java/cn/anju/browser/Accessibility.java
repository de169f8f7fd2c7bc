package cn.anju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// WCAG 2.2 A and AA as far as axe-core can tell; in 长辈版 also contrast 7:1.
final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static void check(Page page, boolean elder) {
        var found = new java.util.ArrayList<>(
                new AxeBuilder(page).withTags(LEVELS).analyze().getViolations());
        if (elder) {
            found.addAll(new AxeBuilder(page)
                    .withRules(List.of("color-contrast-enhanced"))
                    .analyze()
                    .getViolations());
        }
        assertThat(found.stream().map(Accessibility::told).toList())
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n"
                + String.join(
                        "\n",
                        rule.getNodes().stream()
                                .map(node -> "    " + node.getHtml() + "  " + node.getFailureSummary())
                                .toList());
    }
}

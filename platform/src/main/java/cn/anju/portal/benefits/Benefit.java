package cn.anju.portal.benefits;

import cn.anju.look.Link;
import cn.anju.policy.Citation;
import cn.anju.portal.LawAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One benefit and how it stands for somebody, as its rule set decided.
///
/// @param scheme the family of benefits it belongs to
/// @param ruleSet what decided
/// @param amount in words, null where the law has none or none is decided
/// @param missing the facts to ask for, in the rule set's words
/// @param advice what would turn a refusal
/// @param apply where to apply online; null where that is not possible yet
public record Benefit(
        String scheme,
        String name,
        Standing standing,
        String ruleSet,
        @Nullable String amount,
        List<Reason> reasons,
        List<Missing> missing,
        List<String> advice,
        @Nullable Link apply) {

    /// Whether somebody gets it; unknown is not "no".
    public enum Standing {
        ENTITLED,
        POSSIBLE,
        NOT
    }

    /// One sentence of the decision and the article behind it.
    ///
    /// @param href the article's place on the page of the laws, or null
    public record Reason(
            String text, @Nullable String article, @Nullable String href) {

        static Reason of(String text, Citation citation) {
            return new Reason(text, citation.text(), LawAddress.of(citation).orElse(null));
        }
    }

    Benefit standing(Standing other, Reason reason, List<Missing> lacking) {
        return new Benefit(scheme, name, other, ruleSet, amount, List.of(reason), lacking, List.of(), apply);
    }
}

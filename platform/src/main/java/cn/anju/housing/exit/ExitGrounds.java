package cn.anju.housing.exit;

import cn.anju.policy.housing.Violation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an exit case is opened on.
///
/// @param since the day from which the reason stands: the term's end, the day the other home was got, the day the
///     sixth month fell due, the day the act was found
/// @param act the forbidden act; null for every other reason
/// @param vacantMonths for how many months in a row the home stood empty; null for every other act
/// @param why what was found and how it is known, in words that the household reads
public record ExitGrounds(
        ExitReason reason,
        LocalDate since,
        @Nullable Violation act,
        @Nullable Integer vacantMonths,
        String why) {

    public ExitGrounds {
        if ((reason == ExitReason.VIOLATION) != (act != null)) {
            throw new IllegalArgumentException("an act is named for a violation, and only then");
        }
        if (why.isBlank()) {
            throw new IllegalArgumentException("the household has to know why");
        }
    }

    public static ExitGrounds of(ExitReason reason, LocalDate since, String why) {
        return new ExitGrounds(reason, since, null, null, why);
    }

    public static ExitGrounds violation(Violation act, LocalDate found, String why) {
        return new ExitGrounds(ExitReason.VIOLATION, found, act, null, why);
    }

    /// The reason in words, with the act.
    String label() {
        return act == null ? reason.label() : "违规：" + act.chinese();
    }

    /// The article that asks for it.
    @SuppressWarnings("EnumOrdinal") // the items of article 31 are numbered in this order
    String article() {
        return act == null ? reason.article() : "第三十一条第（" + "一二三四五六七".charAt(act.ordinal()) + "）项、" + reason.article();
    }

    /// The condition of `housing.exit` that these grounds break; null for what another rule set decided.
    @SuppressWarnings("EnumOrdinal") // the items of article 31 are numbered in this order
    @Nullable String condition() {
        return switch (reason) {
            case TERM_ENDED -> "PRH-38-1";
            case OTHER_HOME -> "PRH-38-2";
            case OTHER_GUARANTEED_HOME -> "PRH-38-3";
            case ARREARS -> "PRH-39";
            case LOST_ELIGIBILITY -> null;
            case VIOLATION -> act == null ? null : "PRH-31-" + (act.ordinal() + 1);
        };
    }
}

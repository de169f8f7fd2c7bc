package cn.anju.housing.exit;

import cn.anju.casework.Refusal;
import cn.anju.policy.housing.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an officer wrote to open a case, before it is known to make sense.
///
/// @param act a forbidden act; read only for a violation
/// @param vacantMonths read only for a home left empty
record ExitForm(String reason, String act, String vacantMonths, String since, String why) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    /// The grounds, or all that is wrong with the form.
    sealed interface Read {

        record Good(ExitGrounds grounds) implements Read {}

        record Bad(List<Refusal> problems) implements Read {}
    }

    Read read() {
        List<Refusal> problems = new ArrayList<>();
        var why = this.why.strip();
        var named = Arrays.stream(ExitReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(null);
        if (named == null || named == ExitReason.LOST_ELIGIBILITY) {
            problems.add(new Refusal("reason", "reason", "请选择应当腾退的原因。", "年度核查的结论在核查里立案。"));
        }
        var day = day(since);
        if (day == null) {
            problems.add(new Refusal("since", "since", "请填写事实发生的日期，", "例如 2026-03-16。"));
        }
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            problems.add(new Refusal("why", "why", "请写清查明的情况，10 到 1000 个字，", "当事人会读到这段话。"));
        }
        Violation found = named == ExitReason.VIOLATION ? violation() : null;
        if (named == ExitReason.VIOLATION && found == null) {
            problems.add(new Refusal("act", "act", "请选择查实的违规行为，", "依据是第三十一条的某一项。"));
        }
        Integer months = found == Violation.VACANT ? months() : null;
        if (found == Violation.VACANT && months == null) {
            problems.add(new Refusal("vacantMonths", "vacantMonths", "请填写连续空置了几个月，", "整数，例如 7。"));
        }
        return problems.isEmpty() && named != null && day != null
                ? new Read.Good(new ExitGrounds(named, day, found, months, why))
                : new Read.Bad(List.copyOf(problems));
    }

    private @Nullable Violation violation() {
        return Arrays.stream(Violation.values())
                .filter(one -> one.name().equals(act))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer months() {
        return vacantMonths.strip().matches("[1-9][0-9]{0,2}") ? Integer.valueOf(vacantMonths.strip()) : null;
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}

package cn.anju.policy.calendar;

import cn.anju.policy.Citation;
import cn.anju.policy.Condition;
import cn.anju.policy.Dates;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.Outcomes;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.Shape;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// `calendar.working-days`: the n-th working day after an event.
public final class WorkingDaysRule implements RuleSet<WorkingDaysRule.Period> {

    private static final Condition COUNTED = new Condition("CALENDAR", Citation.of(Citation.Document.CALENDAR, ""));

    private static final Shape SHAPE =
            Shape.of(Field.date("event", "事件发生日（当日不计）"), Field.count("workingDays", "之后第几个工作日"));

    /// A period in working days; a null part is unknown.
    public record Period(
            @Nullable LocalDate event, @Nullable Integer workingDays) {}

    private record Counted(Period period, @Nullable LocalDate deadline, WorkingDays calendars) implements Trace {
        @Override
        public String outcome() {
            return deadline == null ? Outcomes.NEEDS_FACTS : Outcomes.DECIDED;
        }

        @Override
        public Explanation explain() {
            Explanation explanation = new Explanation();
            LocalDate event = period.event();
            if (event == null || deadline == null) {
                List<String> missing = new ArrayList<>();
                if (event == null) {
                    missing.add("facts.event");
                }
                if (period.workingDays() == null) {
                    missing.add("facts.workingDays");
                }
                return explanation.condition(COUNTED.unknown("还不知道事件发生日或工作日数，无法推算期限。", missing));
            }
            IntStream.rangeClosed(event.getYear(), deadline.getYear())
                    .mapToObj(calendars::calendar)
                    .forEach(calendar -> calendar.ifPresent(explanation::used));
            String text = "自" + Dates.chinese(event) + "的次日起算，第" + period.workingDays() + "个工作日是"
                    + Dates.chinese(deadline) + "。";
            return explanation.value("deadline", deadline).condition(COUNTED.result(Status.MET, text));
        }
    }

    @Override
    public String name() {
        return "calendar.working-days";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String summary() {
        return "按国务院节假日安排推算第N个工作日";
    }

    @Override
    public Shape facts() {
        return SHAPE;
    }

    @Override
    public List<String> parameterIds() {
        return IntStream.rangeClosed(2024, 2040)
                .mapToObj(year -> "calendar." + year)
                .toList();
    }

    @Override
    public List<Condition> conditions() {
        return List.of(COUNTED);
    }

    @Override
    public Period read(Facts facts, LocalDate on, Parameters parameters) {
        return new Period(facts.get("event", LocalDate.class), facts.get("workingDays", Integer.class));
    }

    @Override
    public Trace evaluate(Period period, LocalDate on, Parameters parameters) {
        WorkingDays calendars = WorkingDays.of(parameters);
        LocalDate event = period.event();
        Integer days = period.workingDays();
        if (event == null || days == null) {
            return new Counted(period, null, calendars);
        }
        return switch (calendars.after(event, days)) {
            case Deadline.On(LocalDate date) -> new Counted(period, date, calendars);
            case Deadline.CalendarMissing missing ->
                throw new InvalidCase(
                        Code.NO_CALENDAR,
                        "parameters.calendar." + missing.year(),
                        missing.year() + "年的国务院节假日安排尚未录入，无法推算工作日。");
        };
    }
}

package cn.anju.policy.calendar;

import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.ParameterValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One year of the official calendar: which days are off besides weekends, and which weekend days are worked.
record OfficialYear(Set<LocalDate> off, Set<LocalDate> work) {

    static OfficialYear of(ParameterValue calendar) {
        try {
            return new OfficialYear(
                    days(calendar.table().get("off")), days(calendar.table().get("work")));
        } catch (DateTimeException e) {
            throw new InvalidCase(
                    Code.WRONG_TYPE,
                    "parameters." + calendar.id(),
                    "应当是 {off: […], work: […]}，日期如 2026-01-01 或 2026-01-01/2026-01-03");
        }
    }

    private static Set<LocalDate> days(@Nullable Object list) {
        if (!(list instanceof List<?> texts)) {
            throw new DateTimeException("a list is expected");
        }
        Set<LocalDate> days = new HashSet<>();
        for (Object text : texts) {
            String[] ends = String.valueOf(text).split("/");
            LocalDate first = LocalDate.parse(ends[0]);
            LocalDate last = LocalDate.parse(ends[ends.length - 1]);
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return days;
    }

    boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return work.contains(day) || (!weekend && !off.contains(day));
    }
}

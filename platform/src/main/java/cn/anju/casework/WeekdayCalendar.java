package cn.anju.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

@Component
class WeekdayCalendar implements WorkingCalendar {

    private static final Map<String, Integer> PERIODS = Map.of(
            "procedure.first-review", 7,
            "procedure.second-review", 5,
            "procedure.public-notice", 5,
            "procedure.appeal-window", 10,
            "procedure.rectification", 15,
            "procedure.objection-inquiry", 5,
            "procedure.appeal-review", 15,
            "procedure.sms-presumed-receipt", 5);

    @Override
    public Answer after(LocalDate event, int workingDays) {
        var day = event;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                left--;
            }
        }
        return new Answer.Known(day);
    }

    @Override
    public OptionalInt between(LocalDate from, LocalDate to) {
        return OptionalInt.of((int) from.datesUntil(to.isBefore(from) ? from : to)
                .filter(day -> day.plusDays(1).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .count());
    }

    @Override
    public int period(String parameter, LocalDate on) {
        return java.util.Objects.requireNonNull(PERIODS.get(parameter), parameter);
    }
}

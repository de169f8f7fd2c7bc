package cn.anju.desk;

import cn.anju.casework.WorkingCalendar;
import cn.anju.look.Tone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How many working days are left, in words and as a colour: amber from two days, red when late.
record DaysLeft(String text, Tone tone) {

    private static final int SOON = 2;

    static DaysLeft of(String clock, @Nullable LocalDate due, LocalDate today, WorkingCalendar calendar) {
        return switch (clock) {
            case "STOPPED" -> new DaysLeft("暂停", Tone.QUIET);
            case "NO_CALENDAR" -> new DaysLeft("待日历", Tone.QUIET);
            case "RUNNING" -> due == null ? new DaysLeft("—", Tone.QUIET) : running(due, today, calendar);
            default -> new DaysLeft("—", Tone.QUIET);
        };
    }

    private static DaysLeft running(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        if (due.isBefore(today)) {
            // On a day that is no working day the last one was yesterday's: a late case is late by a day at least.
            int late = Math.max(1, calendar.between(due, today).orElse(1));
            return new DaysLeft("超 " + late + " 天", Tone.BAD);
        }
        int left = calendar.between(today, due).orElse(0);
        return new DaysLeft(left == 0 ? "今天" : left + " 天", left <= SOON ? Tone.SOON : Tone.QUIET);
    }

    boolean isLate() {
        return tone == Tone.BAD;
    }
}

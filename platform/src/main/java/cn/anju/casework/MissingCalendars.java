package cn.anju.casework;

import cn.anju.identity.Role;
import org.springframework.stereotype.Component;

/// A deadline that waits for its calendar opens one task a year for whoever keeps the calendars.
@Component
class MissingCalendars {

    /// Calendars are the whole city's.
    private static final String CITY = "500000";

    private final WorkingCalendar calendar;
    private final Tasks tasks;

    MissingCalendars(WorkingCalendar calendar, Tasks tasks) {
        this.calendar = calendar;
        this.tasks = tasks;
    }

    void note(Deadline deadline) {
        if (deadline instanceof Deadline.NoCalendar(var parameter, var from, int days)
                && calendar.after(from, days) instanceof WorkingCalendar.Answer.Missing(int year)) {
            tasks.open(
                    "calendar-missing",
                    String.valueOf(year),
                    null,
                    CITY,
                    Role.CALENDAR_KEEPER,
                    "有办理期限在等 %d 年的工作日历，请在国务院办公厅公布后录入。在此之前这些期限不算超期。".formatted(year));
        }
    }
}

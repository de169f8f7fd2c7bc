package cn.anju.policy.calendar;

import java.time.LocalDate;

/// The end of a period in working days, or the reason why it cannot be computed yet.
public sealed interface Deadline {

    /// The last day of the period.
    record On(LocalDate date) implements Deadline {}

    /// The official calendar of a year that the period reaches is not known; nothing is guessed from weekends.
    record CalendarMissing(LocalDate event, int workingDays, int year) implements Deadline {

        /// As it is shown to people: 「2026-12-28之后第7个工作日，缺2027年日历」.
        public String text() {
            return event + "之后第" + workingDays + "个工作日，缺" + year + "年日历";
        }
    }
}

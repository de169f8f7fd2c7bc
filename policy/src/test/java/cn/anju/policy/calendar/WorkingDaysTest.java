package cn.anju.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.of(Parameters.shipped());

    /// Counted by hand from the three notices.
    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void working_days_of_a_year(int year, int expected) {
        long count = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> days.isWorkingDay(day).orElseThrow())
                .count();
        assertThat(count).isEqualTo(expected);
    }

    @Test
    void the_deadline_is_a_working_day_and_counting_back_gives_the_number() {
        LocalDate event = LocalDate.of(2025, 9, 26);
        assertThat(days.after(event, 7)).isEqualTo(new Deadline.On(LocalDate.of(2025, 10, 13)));
        assertThat(days.between(event, LocalDate.of(2025, 10, 13))).contains(7);
        assertThat(days.between(LocalDate.of(2025, 10, 13), event)).contains(-7);
    }

    @Test
    void a_missing_calendar_is_a_value_that_names_the_year() {
        Deadline deadline = days.after(LocalDate.of(2026, 12, 28), 7);
        assertThat(deadline).isEqualTo(new Deadline.CalendarMissing(LocalDate.of(2026, 12, 28), 7, 2027));
        assertThat(((Deadline.CalendarMissing) deadline).text()).isEqualTo("2026-12-28之后第7个工作日，缺2027年日历");
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 4))).isEqualTo(Optional.empty());
        assertThat(days.between(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4)))
                .isEmpty();
    }

    @Test
    void no_day_before_the_event_is_asked_for() {
        assertThatThrownBy(() -> days.after(LocalDate.of(2026, 1, 5), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}

package cn.anju.casework;

import java.time.LocalDate;
import java.util.OptionalInt;

/// The State Council's working days and the dated periods of procedures, as casework needs them.
public interface WorkingCalendar {

    /// The n-th working day after an event, or the year whose calendar is not entered yet.
    Answer after(LocalDate event, int workingDays);

    /// Working days after `from` up to and including `to`; empty when a calendar is missing.
    OptionalInt between(LocalDate from, LocalDate to);

    /// The number of working days that a dated parameter names on a date; no value is an error.
    int period(String parameter, LocalDate on);

    /// A date, or the missing year.
    sealed interface Answer {

        record Known(LocalDate date) implements Answer {}

        record Missing(int year) implements Answer {}
    }
}

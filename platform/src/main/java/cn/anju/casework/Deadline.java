package cn.anju.casework;

import java.time.LocalDate;

/// A case's statutory clock: none, running to a date, stopped with days left, or waiting for a calendar.
public sealed interface Deadline {

    /// No deadline runs.
    record None() implements Deadline {}

    /// Running since the day after `from`; due at the end of `dueOn`.
    ///
    /// @param days working days; 0 for a deadline that is a day of the calendar
    record Running(String parameter, LocalDate from, int days, LocalDate dueOn) implements Deadline {}

    /// Paused while the resident completes papers; `daysLeft` working days remain.
    record Stopped(String parameter, int daysLeft) implements Deadline {}

    /// "N working days after D", but the official calendar of that year is not entered yet: never late.
    record NoCalendar(String parameter, LocalDate from, int days) implements Deadline {}
}

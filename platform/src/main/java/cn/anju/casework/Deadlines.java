package cn.anju.casework;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Starts, keeps, stops and restarts a case's clock when a move is made.
@Component
class Deadlines {

    private final WorkingCalendar calendar;

    Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /// The clock after a move.
    Deadline after(Move move, CaseFile file, LocalDate today) {
        if (move.stopsClock()) {
            return stopped(file.deadline(), today);
        }
        if (move.within() != null) {
            return started(move.within(), file.deadline(), today);
        }
        return keepsRunning(file, move.to()) ? file.deadline() : new Deadline.None();
    }

    /// Computes again what waited for a calendar.
    Deadline recomputed(Deadline.NoCalendar waiting) {
        return from(waiting.parameter(), waiting.from(), waiting.days());
    }

    private Deadline started(Move.Within within, Deadline before, LocalDate today) {
        int days = before instanceof Deadline.Stopped(var parameter, int left) && parameter.equals(within.parameter())
                ? left
                : calendar.period(within.parameter(), today);
        return from(within.parameter(), today, days);
    }

    private Deadline from(String parameter, LocalDate from, int days) {
        return switch (calendar.after(from, days)) {
            case WorkingCalendar.Answer.Known(var date) -> new Deadline.Running(parameter, from, days, date);
            case WorkingCalendar.Answer.Missing(var year) -> new Deadline.NoCalendar(parameter, from, days);
        };
    }

    private Deadline stopped(Deadline before, LocalDate today) {
        return switch (before) {
            case Deadline.Running(var parameter, var from, int days, var due) -> {
                int used = calendar.between(from, today).orElse(0);
                yield new Deadline.Stopped(parameter, Math.max(days - used, 1));
            }
            case Deadline.NoCalendar(var parameter, var from, int days) -> new Deadline.Stopped(parameter, days);
            case Deadline.Stopped already -> already;
            case Deadline.None none -> none;
        };
    }

    /// A clock runs on while the case stays in the states that its row named.
    private static boolean keepsRunning(CaseFile file, String to) {
        String parameter = switch (file.deadline()) {
            case Deadline.Running running -> running.parameter();
            case Deadline.NoCalendar waiting -> waiting.parameter();
            case Deadline.Stopped stopped -> stopped.parameter();
            case Deadline.None none -> null;
        };
        // A stopped clock waits through the states of the completion (returned, submitted again) until its row restarts
        // it.
        return parameter != null
                && (file.deadline() instanceof Deadline.Stopped
                        || file.flow().moves().stream()
                                .map(Move::within)
                                .anyMatch(within -> within != null
                                        && within.parameter().equals(parameter)
                                        && within.states().contains(to)));
    }
}

package cn.anju.casework.web;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Deadline;
import cn.anju.casework.Move;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case as the API answers it; no names and no identity numbers.
///
/// @param number what people quote ("500106-2026-0004182")
/// @param version send it back with a move, so that nobody decides on what has changed
/// @param moves what this caller may try from here
record CaseAnswer(
        String number,
        String type,
        String label,
        String state,
        String stateLabel,
        int version,
        String district,
        String summary,
        int people,
        @Nullable LocalDate submittedOn,
        Clock deadline,
        List<Action> moves,
        Object form) {

    /// A move that may be tried.
    record Action(String action, String label, boolean reasonRequired) {}

    /// The statutory clock.
    ///
    /// @param state NONE, RUNNING, STOPPED or NO_CALENDAR
    /// @param daysLeft working days that remain on a stopped clock
    record Clock(
            String state,
            @Nullable LocalDate dueOn,
            @Nullable Integer daysLeft) {

        static Clock of(Deadline deadline) {
            return switch (deadline) {
                case Deadline.None none -> new Clock("NONE", null, null);
                case Deadline.Running running -> new Clock("RUNNING", running.dueOn(), null);
                case Deadline.Stopped stopped -> new Clock("STOPPED", null, stopped.daysLeft());
                case Deadline.NoCalendar waiting -> new Clock("NO_CALENDAR", null, null);
            };
        }
    }

    static CaseAnswer of(CaseFile file, List<Move> moves) {
        return new CaseAnswer(
                file.number().value(),
                file.type().key(),
                file.type().label(),
                file.state().name(),
                file.state().label(),
                file.version(),
                file.district(),
                file.summary(),
                file.people().size(),
                file.submittedOn(),
                Clock.of(file.deadline()),
                moves.stream()
                        .map(move -> new Action(move.action(), move.label(), move.withReason()))
                        .toList(),
                file.form());
    }
}

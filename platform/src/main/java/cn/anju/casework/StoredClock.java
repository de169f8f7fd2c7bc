package cn.anju.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A deadline as the columns of the case row.
record StoredClock(
        String kind,
        @Nullable String parameter,
        @Nullable LocalDate from,
        @Nullable Integer days,
        @Nullable LocalDate due) {

    static StoredClock of(Deadline deadline) {
        return switch (deadline) {
            case Deadline.None none -> new StoredClock("NONE", null, null, null, null);
            case Deadline.Running(var parameter, var from, int days, var due) ->
                new StoredClock("RUNNING", parameter, from, days, due);
            case Deadline.Stopped(var parameter, int left) -> new StoredClock("STOPPED", parameter, null, left, null);
            case Deadline.NoCalendar(var parameter, var from, int days) ->
                new StoredClock("NO_CALENDAR", parameter, from, days, null);
        };
    }

    static StoredClock read(ResultSet row) throws SQLException {
        return new StoredClock(
                row.getString("clock"),
                row.getString("clock_parameter"),
                row.getObject("clock_from", LocalDate.class),
                row.getObject("clock_days", Integer.class),
                row.getObject("due_on", LocalDate.class));
    }

    Deadline deadline() {
        return switch (kind) {
            case "RUNNING" -> new Deadline.Running(the(parameter), the(from), the(days), the(due));
            case "STOPPED" -> new Deadline.Stopped(the(parameter), the(days));
            case "NO_CALENDAR" -> new Deadline.NoCalendar(the(parameter), the(from), the(days));
            default -> new Deadline.None();
        };
    }

    private static <T> T the(@Nullable T column) {
        return Objects.requireNonNull(column);
    }
}

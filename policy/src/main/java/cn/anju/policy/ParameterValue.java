package cn.anju.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One dated value of a parameter.
///
/// @param value a [BigDecimal], a [LocalDate], a list of codes or a table, as the unit says
/// @param since the day it takes effect, inclusive
/// @param until the last day it is in force, or null while there is no end
/// @param cites where it comes from: law anchors (`PRH 13-1-4`) and notices
/// @param open whether the law leaves it to other documents, so that an office may set it
/// @param reason why it is open, empty otherwise
/// @param year the statistical year of the value, or null
public record ParameterValue(
        String id,
        Object value,
        Unit unit,
        LocalDate since,
        @Nullable LocalDate until,
        List<String> cites,
        boolean open,
        String reason,
        @Nullable Integer year,
        Source source) {

    /// Who set a value: later layers win over earlier ones.
    public enum Source {
        SHIPPED,
        OFFICE,
        WHAT_IF
    }

    public ParameterValue {
        cites = List.copyOf(cites);
        if (until != null && until.isBefore(since)) {
            throw new IllegalArgumentException(id + ": until " + until + " is before since " + since);
        }
        if (open && reason.isBlank()) {
            throw new IllegalArgumentException(id + ": an open value needs its reason");
        }
    }

    /// A value that an office has put in force from a day.
    ///
    /// @throws IllegalArgumentException if the value does not fit the unit
    public static ParameterValue office(String id, Object value, Unit unit, LocalDate since, List<String> cites) {
        return new ParameterValue(id, unit.typed(value), unit, since, null, cites, false, "", null, Source.OFFICE);
    }

    public BigDecimal number() {
        return (BigDecimal) value;
    }

    public int whole() {
        return number().intValueExact();
    }

    public LocalDate date() {
        return (LocalDate) value;
    }

    public List<String> codes() {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }

    public Map<String, Object> table() {
        return Map.copyOf(asTable());
    }

    /// The rows of a table of several rows.
    @SuppressWarnings("unchecked") // Unit.ROWS made it
    public List<Map<String, Object>> rows() {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked") // Unit.TABLE made it
    private Map<String, Object> asTable() {
        return (Map<String, Object>) value;
    }

    boolean inForceOn(LocalDate date) {
        return !date.isBefore(since) && (until == null || !date.isAfter(until));
    }

    /// As a decision shows it: value, since (not for a what-if, which has no date), statistical year, and the layer
    /// unless it is the shipped one.
    public Map<String, Object> shown() {
        return Schemas.ordered(
                "value",
                value,
                "since",
                source == Source.WHAT_IF ? null : since,
                "year",
                year,
                "source",
                source == Source.SHIPPED ? null : source);
    }
}

package cn.anju.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A street or town, for the time it belongs to one district.
///
/// @param code nine digits; stays the same when the street comes to another district
/// @param district code of the district
/// @param serviceArea key of the service area that looks after it; null for most
/// @param from first day under this district; null when older than the records
/// @param until the day on which it no longer belongs there; null when it goes on
public record Street(
        String code,
        String name,
        String district,
        @Nullable String serviceArea,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /// Whether it belongs to its district on that day.
    public boolean existsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}

package cn.anju.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A county-level unit of the city, for the time it exists.
///
/// @param code GB/T 2260 code, or an own key where there is none (50LJXQ, 50GXQ0, 50WSJK)
/// @param from first day; null when older than the records
/// @param until the day on which it no longer exists; null when it goes on
public record District(
        String code,
        String name,
        Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /// What it is.
    public enum Kind {
        DISTRICT("区"),
        COUNTY("县"),
        AUTONOMOUS_COUNTY("自治县"),
        /// Looks after streets that lie in districts of their own; no code in GB/T 2260.
        SERVICE_AREA("功能区");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Whether it exists on that day.
    public boolean existsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}

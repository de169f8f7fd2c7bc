package cn.anju.policy.housing;

import cn.anju.policy.Schemas;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// Days of a month that are charged alike.
///
/// @param from the first day
/// @param to the last day, inclusive
/// @param rate yuan per m² and month
/// @param citation the provision that sets the rent of these days
public record RentSegment(LocalDate from, LocalDate to, BigDecimal rate, BigDecimal multiplier, String citation) {

    /// How many days it has.
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    Map<String, Object> toMap() {
        return Schemas.ordered(
                "from",
                from,
                "to",
                to,
                "rate",
                rate.setScale(Math.max(2, rate.scale())),
                "multiplier",
                multiplier,
                "citation",
                citation);
    }
}

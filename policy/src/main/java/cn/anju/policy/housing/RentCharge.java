package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import java.math.BigDecimal;
import java.time.LocalDate;

/// A rent that one provision asks for from one day to another; of several the highest of the day is paid.
///
/// @param rate yuan per m² and month
record RentCharge(LocalDate from, LocalDate to, BigDecimal rate, BigDecimal multiplier, Citation citation) {

    BigDecimal price() {
        return rate.multiply(multiplier);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// Whether two charges look alike on a bill.
    boolean sameAs(RentCharge other) {
        return rate.compareTo(other.rate) == 0
                && multiplier.compareTo(other.multiplier) == 0
                && citation.equals(other.citation);
    }
}

package cn.anju.policy.housing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The rent of one month: the amount in yuan, rounded once, and the segments it consists of.
public record MonthlyRent(BigDecimal rent, List<RentSegment> segments) {

    static final MonthlyRent NOTHING = new MonthlyRent(BigDecimal.ZERO.setScale(2), List.of());

    public MonthlyRent {
        segments = List.copyOf(segments);
    }

    /// The highest charge of each day from `first` to `last`, by days of the month.
    ///
    /// @param charges at least one of them covers every day; of equal ones the earlier in the list counts
    static MonthlyRent of(YearMonth month, LocalDate first, LocalDate last, BigDecimal area, List<RentCharge> charges) {
        BigDecimal priceDays = BigDecimal.ZERO;
        List<RentSegment> segments = new ArrayList<>();
        LocalDate from = first;
        while (!from.isAfter(last)) {
            RentCharge highest = highest(charges, from);
            LocalDate next = changesAfter(charges, from, last);
            while (!next.isAfter(last) && highest(charges, next).sameAs(highest)) {
                next = changesAfter(charges, next, last);
            }
            RentSegment segment = new RentSegment(
                    from,
                    next.minusDays(1),
                    highest.rate(),
                    highest.multiplier(),
                    highest.citation().text());
            segments.add(segment);
            priceDays = priceDays.add(highest.price().multiply(BigDecimal.valueOf(segment.days())));
            from = next;
        }
        BigDecimal rent =
                priceDays.multiply(area).divide(BigDecimal.valueOf(month.lengthOfMonth()), 2, RoundingMode.HALF_UP);
        return new MonthlyRent(rent, segments);
    }

    private static RentCharge highest(List<RentCharge> charges, LocalDate day) {
        RentCharge highest = null;
        for (RentCharge charge : charges) {
            if (charge.covers(day) && (highest == null || charge.price().compareTo(highest.price()) > 0)) {
                highest = charge;
            }
        }
        if (highest == null) {
            throw new IllegalArgumentException("no charge covers " + day);
        }
        return highest;
    }

    /// The next day after `day` on which some charge begins or has ended, or the day after the last.
    private static LocalDate changesAfter(List<RentCharge> charges, LocalDate day, LocalDate last) {
        LocalDate next = last.plusDays(1);
        for (RentCharge charge : charges) {
            if (charge.from().isAfter(day) && charge.from().isBefore(next)) {
                next = charge.from();
            }
            if (!charge.to().isBefore(day) && charge.to().isBefore(last)) {
                LocalDate ended = charge.to().plusDays(1);
                next = ended.isBefore(next) ? ended : next;
            }
        }
        return next;
    }
}

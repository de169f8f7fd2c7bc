package cn.anju.policy.housing;

import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.housing.LateFee.Bill;
import cn.anju.policy.housing.LateFee.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// How much of a bill was owed for how many days after it was due.
///
/// Days run from the day after the due date; a part payment lowers what is owed from the day after it came in (open).
///
/// @param dayAmounts the sum over all late days of what was owed on each, yuan × days
/// @param unpaid what is still owed at the end
/// @param daysLate days from the due date to the day it was fully paid, or to the end
record Arrears(LocalDate dueDate, BigDecimal dayAmounts, BigDecimal unpaid, int daysLate) {

    private record Counted(LocalDate date, BigDecimal amount, int position) {}

    /// Works out the arrears of a bill of which every fact is known.
    ///
    /// @throws InvalidCase if more was paid than owed
    static Arrears of(Bill bill) {
        LocalDate due = Objects.requireNonNull(bill.dueDate());
        LocalDate asOf = Objects.requireNonNull(bill.asOf());
        BigDecimal owed = Objects.requireNonNull(bill.amount());
        BigDecimal dayAmounts = BigDecimal.ZERO;
        LocalDate since = due;
        for (Counted payment : counted(bill, asOf)) {
            if (payment.date().isAfter(since)) {
                dayAmounts = dayAmounts.add(owed.multiply(days(since, payment.date())));
                since = owed.signum() > 0 ? payment.date() : since;
            }
            owed = owed.subtract(payment.amount());
            if (owed.signum() < 0) {
                throw new InvalidCase(
                        Code.IMPOSSIBLE_VALUE,
                        "facts.payments[" + payment.position() + "].amount",
                        "缴款合计比应付金额多" + owed.negate().toPlainString() + "元");
            }
        }
        if (owed.signum() > 0 && asOf.isAfter(since)) {
            dayAmounts = dayAmounts.add(owed.multiply(days(since, asOf)));
            since = asOf;
        }
        return new Arrears(due, dayAmounts, owed, Math.toIntExact(ChronoUnit.DAYS.between(due, since)));
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    private static List<Counted> counted(Bill bill, LocalDate asOf) {
        List<Payment> payments = Objects.requireNonNull(bill.payments());
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            LocalDate date = Objects.requireNonNull(payments.get(i).date());
            if (!date.isAfter(asOf)) {
                counted.add(
                        new Counted(date, Objects.requireNonNull(payments.get(i).amount()), i));
            }
        }
        counted.sort(Comparator.comparing(Counted::date));
        return counted;
    }
}

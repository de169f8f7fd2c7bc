package cn.anju.money;

import cn.anju.policy.Parameters;
import cn.anju.policy.housing.LateFee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Reckons a bill from its payments: rent first, then the fee, the rest is the payer's (第二十九条).
///
/// Only the set of payments counts, never the order in which they arrived.
final class LateFees {

    private static final LateFee RULE = new LateFee();

    private LateFees() {}

    static Standing of(Bill bill, List<Payment> payments, LocalDate asOf, Parameters parameters) {
        List<LateFee.Payment> onRent = new ArrayList<>();
        BigDecimal owed = bill.amount();
        BigDecimal paid = BigDecimal.ZERO;
        var counted = payments.stream()
                .filter(payment -> !payment.paidOn().isAfter(asOf))
                .sorted(Comparator.comparing(Payment::paidOn))
                .toList();
        for (var payment : counted) {
            paid = paid.add(payment.amount());
            var rent = payment.amount().min(owed);
            if (rent.signum() > 0) {
                onRent.add(new LateFee.Payment(payment.paidOn(), rent));
                owed = owed.subtract(rent);
            }
        }
        if (!bill.bearsLateFee()) {
            return new Standing(
                    bill.amount().subtract(owed),
                    owed,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    paid.subtract(bill.amount().subtract(owed)),
                    0);
        }
        var charged = RULE.decide(new LateFee.Bill(bill.amount(), bill.dueOn(), onRent, asOf), asOf, parameters)
                .values();
        var fee = (BigDecimal) Objects.requireNonNull(charged.get("lateFee"));
        var principal = bill.amount().subtract(owed);
        var beyond = paid.subtract(principal);
        var feePaid = beyond.min(fee);
        return new Standing(
                principal,
                owed,
                fee,
                feePaid,
                beyond.subtract(feePaid),
                ((Number) Objects.requireNonNull(charged.get("daysLate"))).intValue());
    }
}

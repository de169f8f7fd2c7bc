package cn.anju.housing.rent;

import cn.anju.housing.lease.Lease;
import cn.anju.look.Cell;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.money.BillNumber;
import cn.anju.money.Payment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One lease's rent as its household reads it.
///
/// @param sum what is owed today on all open bills
/// @param next the next day to pay by; null when no open bill has one ahead
/// @param open what is to be paid, oldest first
/// @param paid settled bills and single payments, newest first
public record RentView(
        String home, String lease, String sum, @Nullable String next, List<Open> open, List<Row> paid) {

    /// A bill that is not settled.
    ///
    /// @param late how late it is; null when it is not
    /// @param fee how the late fee was reckoned; null when there is none
    public record Open(
            String number,
            String title,
            String owed,
            List<Fact> facts,
            @Nullable String late,
            @Nullable String fee) {}

    static RentView of(Lease lease, List<OwnRents.Owed> bills, List<Payment> payments, String rate) {
        var open = bills.stream()
                .filter(owed -> !owed.standing().isSettled())
                .toList()
                .reversed();
        var sum = open.stream().map(owed -> owed.standing().owed()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RentView(
                lease.terms().unitCode().value(),
                lease.number().value(),
                Format.money(sum),
                open.stream()
                        .filter(owed -> !owed.standing().isLate())
                        .map(owed -> Format.weekday(owed.bill().dueOn()))
                        .findFirst()
                        .orElse(null),
                open.stream().map(owed -> open(owed, rate)).toList(),
                payments.stream().map(RentView::row).toList());
    }

    private static Open open(OwnRents.Owed owed, String rate) {
        var bill = owed.bill();
        var standing = owed.standing();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(bill.bearsLateFee() ? "这个月的租金" : "结算应付", Format.money(bill.amount())),
                Fact.of("最后缴款日", Format.weekday(bill.dueOn()))));
        if (standing.principal().signum() > 0) {
            facts.add(Fact.of("已缴租金", Format.money(standing.principal())));
        }
        if (standing.fee().signum() > 0) {
            facts.add(Fact.of("违约金", Format.money(standing.fee())));
        }
        if (standing.feePaid().signum() > 0) {
            facts.add(Fact.of("已缴违约金", Format.money(standing.feePaid())));
        }
        return new Open(
                bill.number().toString(),
                title(bill.number()),
                Format.money(standing.owed()),
                List.copyOf(facts),
                standing.daysLate() > 0 ? "逾期 " + standing.daysLate() + " 天" : null,
                standing.fee().signum() > 0
                        ? "从 %s 起，没有缴的租金每天加收%s 的违约金，共 %d 天，%s（第二十九条）。"
                                .formatted(
                                        Format.day(bill.dueOn().plusDays(1)),
                                        rate,
                                        standing.daysLate(),
                                        Format.money(standing.fee()))
                        : null);
    }

    static String title(BillNumber number) {
        return number.debt().endsWith(OwnRents.SETTLEMENT) ? "退租结算" : Format.month(number.period()) + "租金";
    }

    private static Row row(Payment payment) {
        return Row.of(
                Cell.of(title(payment.bill())),
                Cell.of(Format.money(payment.amount())),
                Cell.of(Format.date(payment.paidOn())),
                Cell.link("收据", "/me/rent/receipts/" + payment.receipt()));
    }
}

package cn.anju.housing.exit;

import cn.anju.housing.billing.ReckoningBill;
import cn.anju.housing.lease.Lease;
import cn.anju.look.Format;
import cn.anju.money.Bill;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.money.Payments;
import cn.anju.money.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reckons what a household and its landlord owe each other when the home is given back; writes nothing.
@Component
class ReckoningSettlement {

    private final Bills bills;
    private final Payments payments;
    private final ReckoningBill reckoning;

    ReckoningSettlement(Bills bills, Payments payments, ReckoningBill reckoning) {
        this.bills = bills;
        this.payments = payments;
        this.reckoning = reckoning;
    }

    /// @param fresh bills of months that were lived in and not billed yet, oldest first
    /// @param owed all bills, oldest first, with where each stands on the day
    /// @param under billed too little, over billed too much; both not negative
    record Reckoned(
            List<Bill> fresh,
            List<Owed> owed,
            BigDecimal under,
            BigDecimal over,
            CheckOut checkOut,
            List<Settlement.Line> lines) {

        BigDecimal unpaid() {
            return sum(owed.stream().map(one -> one.standing().unpaid()).toList());
        }

        BigDecimal lateFee() {
            return sum(owed.stream().map(Owed::fee).toList());
        }

        BigDecimal prepaid() {
            return sum(owed.stream().map(one -> one.standing().excess()).toList());
        }

        /// What speaks for the household.
        BigDecimal credit() {
            return over.add(checkOut.deposit()).add(prepaid());
        }

        /// What no monthly bill holds.
        BigDecimal charge() {
            return under.add(checkOut.damage());
        }

        BigDecimal balance() {
            return unpaid().add(lateFee()).add(charge()).subtract(credit());
        }
    }

    record Owed(Bill bill, Standing standing) {

        BigDecimal fee() {
            return standing.fee().subtract(standing.feePaid());
        }
    }

    /// @param leavingSince since when the rent is multiplied; null when it is not
    Reckoned reckon(Lease lease, CheckOut checkOut, @Nullable LocalDate leavingSince, LocalDate today) {
        var billed = bills.of(lease.number().value()).reversed();
        var last = YearMonth.from(checkOut.vacatedOn());
        var fresh = fresh(lease, billed, last, today);
        List<Settlement.Line> lines = new ArrayList<>();
        BigDecimal under = BigDecimal.ZERO;
        BigDecimal over = BigDecimal.ZERO;
        var changed = leavingSince == null || leavingSince.isAfter(checkOut.vacatedOn())
                ? last
                : YearMonth.from(leavingSince.plusDays(1));
        for (var bill : billed) {
            var month = bill.number().period();
            if (month.isBefore(changed)) {
                continue;
            }
            var due = reckoning.of(lease.number(), month).map(Bill::amount).orElse(BigDecimal.ZERO);
            var difference = due.subtract(bill.amount());
            if (difference.signum() != 0) {
                lines.add(new Settlement.Line(
                        Format.month(month) + "租金更正",
                        "应收 " + Format.money(due) + "，已出账 " + Format.money(bill.amount()),
                        difference));
            }
            under = under.add(difference.max(BigDecimal.ZERO));
            over = over.add(difference.negate().max(BigDecimal.ZERO));
        }
        List<Owed> owed = new ArrayList<>();
        billed.forEach(bill -> owed.add(new Owed(bill, payments.standing(bill, today))));
        fresh.forEach(bill -> owed.add(new Owed(bill, payments.standing(bill, today))));
        return new Reckoned(fresh, List.copyOf(owed), under, over, checkOut, lines(lines, owed, checkOut));
    }

    /// Months that were lived in after the newest bill; the last one only, where nothing was ever billed here.
    private List<Bill> fresh(Lease lease, List<Bill> billed, YearMonth last, LocalDate today) {
        List<Bill> fresh = new ArrayList<>();
        var month = billed.isEmpty() ? last : billed.getLast().number().period().plusMonths(1);
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            reckoning
                    .of(lease.number(), month)
                    .map(bill -> new Bill(
                            bill.number(),
                            bill.district(),
                            bill.project(),
                            bill.beneficiary(),
                            bill.amount(),
                            bill.dueOn().isBefore(today) ? today : bill.dueOn(),
                            bill.segments()))
                    .ifPresent(fresh::add);
        }
        return List.copyOf(fresh);
    }

    private static List<Settlement.Line> lines(List<Settlement.Line> corrections, List<Owed> owed, CheckOut checkOut) {
        List<Settlement.Line> lines = new ArrayList<>();
        for (var one : owed) {
            var standing = one.standing();
            var number = one.bill().number();
            if (standing.unpaid().signum() > 0) {
                lines.add(new Settlement.Line(Format.month(number.period()) + "租金", "账单 " + number, standing.unpaid()));
            }
            if (one.fee().signum() > 0) {
                lines.add(new Settlement.Line(
                        Format.month(number.period()) + "违约金", "逾期 " + standing.daysLate() + " 天（第二十九条）", one.fee()));
            }
            if (standing.excess().signum() > 0) {
                lines.add(new Settlement.Line(
                        Format.month(number.period()) + "多缴",
                        "账单 " + number,
                        standing.excess().negate()));
            }
        }
        lines.addAll(corrections);
        checkOut.damages()
                .forEach(damage ->
                        lines.add(new Settlement.Line("损坏赔偿：" + damage.what(), "交房验收（第三十条第二款）", damage.amount())));
        if (checkOut.deposit().signum() > 0) {
            lines.add(new Settlement.Line("退还押金", "由运营单位代管", checkOut.deposit().negate()));
        }
        return List.copyOf(lines);
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The number of the bill for what no monthly bill holds.
    static BillNumber finalBill(Lease lease, LocalDate today) {
        return new BillNumber(lease.number() + "-JS", YearMonth.from(today));
    }
}

package cn.anju.housing.exit;

import cn.anju.casework.CaseFile;
import cn.anju.housing.billing.ReckoningBill;
import cn.anju.housing.exit.ReckoningSettlement.Reckoned;
import cn.anju.housing.lease.Lease;
import cn.anju.identity.Actor;
import cn.anju.money.Bill;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.money.Ledger;
import cn.anju.money.LedgerAccount;
import cn.anju.money.LedgerEntry;
import cn.anju.money.PaymentOrder;
import cn.anju.money.Payments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Books a settlement in new entries of the ledger: the last month's bill, what speaks for the household set off
/// against what it owes, the rest as one last bill or as money to be paid back.
@Component
class Settling {

    private final ReckoningSettlement reckoning;
    private final ReckoningBill months;
    private final Bills bills;
    private final Payments payments;
    private final Ledger ledger;

    Settling(ReckoningSettlement reckoning, ReckoningBill months, Bills bills, Payments payments, Ledger ledger) {
        this.reckoning = reckoning;
        this.months = months;
        this.bills = bills;
        this.payments = payments;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Settlement settle(
            CaseFile file,
            Lease lease,
            CheckOut checkOut,
            @Nullable LocalDate leavingSince,
            LocalDate today,
            Actor by) {
        bills.of(lease.number().value()).forEach(bill -> payments.hold(bill.number()));
        var reckoned = reckoning.reckon(lease, checkOut, leavingSince, today);
        bill(file, reckoned.fresh(), today, by);
        var charge = reckoned.charge();
        var credit = reckoned.credit();
        var covered = charge.min(credit);
        var last = charge.subtract(covered);
        var toOffset = credit.subtract(covered).min(reckoned.unpaid().add(reckoned.lateFee()));
        var refund = credit.subtract(covered).subtract(toOffset);
        var finalBill = last.signum() > 0 ? ReckoningSettlement.finalBill(lease, today) : null;
        book(file, lease, reckoned, covered, finalBill, last, refund, today, by);
        offset(file, reckoned, toOffset, today, by);
        var balance = reckoned.balance();
        return new Settlement(
                today,
                reckoned.under().subtract(reckoned.over()),
                checkOut.damage(),
                checkOut.deposit(),
                reckoned.prepaid(),
                reckoned.unpaid(),
                reckoned.lateFee(),
                balance.max(BigDecimal.ZERO),
                balance.negate().max(BigDecimal.ZERO),
                finalBill,
                reckoned.lines());
    }

    private void bill(CaseFile file, List<Bill> fresh, LocalDate today, Actor by) {
        if (fresh.isEmpty()) {
            return;
        }
        var lines = new LedgerEntry.Lines();
        fresh.forEach(bill -> lines.debit(LedgerAccount.CLAIMS, bill.amount())
                .credit(LedgerAccount.billed(bill.beneficiary()), bill.amount()));
        bills.add(fresh, ledger.book(lines.of("exit-bill", file.number().value(), today), by.account()));
    }

    private void book(
            CaseFile file,
            Lease lease,
            Reckoned reckoned,
            BigDecimal covered,
            @Nullable BillNumber finalBill,
            BigDecimal last,
            BigDecimal refund,
            LocalDate today,
            Actor by) {
        if (reckoned.credit().signum() == 0 && finalBill == null) {
            return;
        }
        var whose = months.beneficiary(lease.project(), YearMonth.from(today));
        long entry = ledger.book(
                new LedgerEntry.Lines()
                        .debit(LedgerAccount.payable(whose), reckoned.over())
                        .debit(LedgerAccount.DEPOSITS, reckoned.checkOut().deposit())
                        .debit(LedgerAccount.PREPAID, reckoned.prepaid())
                        .credit(LedgerAccount.CLEARING, reckoned.credit())
                        .debit(LedgerAccount.CLEARING, covered)
                        .credit(LedgerAccount.payable(whose), covered)
                        .debit(LedgerAccount.CLAIMS, last)
                        .credit(LedgerAccount.billed(whose), last)
                        .debit(LedgerAccount.CLEARING, refund)
                        .credit(LedgerAccount.PREPAID, refund)
                        .of("exit-settlement", file.number().value(), today),
                by.account());
        if (finalBill != null) {
            bills.add(
                    List.of(new Bill(
                            finalBill,
                            lease.district(),
                            lease.project(),
                            whose,
                            last,
                            months.dueOn(YearMonth.from(today).plusMonths(1)),
                            "{\"settlement\":\"" + file.number() + "\"}")),
                    entry);
        }
    }

    /// The oldest debts first.
    private void offset(CaseFile file, Reckoned reckoned, BigDecimal amount, LocalDate today, Actor by) {
        var left = amount;
        for (var one : reckoned.owed()) {
            var part = left.min(one.standing().owed());
            if (part.signum() > 0) {
                var number = one.bill().number();
                payments.offset(
                        new PaymentOrder("exit-settlement", file.number() + "/" + number, number, part, today),
                        LedgerAccount.CLEARING,
                        by);
                left = left.subtract(part);
            }
        }
    }
}

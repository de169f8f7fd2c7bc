package cn.anju.money;

import cn.anju.identity.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Bills for tests, booked as the billing run books them.
public final class MadeBills {

    private static int debts;

    private final Bills bills;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    public MadeBills(ApplicationContext context) {
        bills = context.getBean(Bills.class);
        ledger = context.getBean(Ledger.class);
        transaction = context.getBean(TransactionTemplate.class);
    }

    /// A debt that no other call returns.
    public static String newDebt() {
        return "MADE-" + ++debts;
    }

    /// A bill of 沙坪坝区 for the treasury, due on the 25th of its month.
    public Bill bill(String debt, YearMonth period, String amount) {
        return bill("500106", debt, period, amount);
    }

    public Bill bill(String district, String debt, YearMonth period, String amount) {
        return bill(district, debt, period, amount, new Beneficiary.Treasury(district));
    }

    public Bill bill(String district, String debt, YearMonth period, String amount, Beneficiary whose) {
        var number = new BillNumber(debt, period);
        var bill = new Bill(number, district, "MXJY", whose, new BigDecimal(amount), due(period), "[]");
        return Objects.requireNonNull(transaction.execute(status -> {
            long entry = ledger.book(
                    new LedgerEntry.Lines()
                            .debit(LedgerAccount.CLAIMS, bill.amount())
                            .credit(LedgerAccount.billed(whose), bill.amount())
                            .of("bill-run", number.toString(), period.atDay(1)),
                    Actor.SYSTEM.account());
            bills.add(List.of(bill), entry);
            return bill;
        }));
    }

    private static LocalDate due(YearMonth period) {
        return period.atDay(25);
    }
}

package cn.anju.money;

import cn.anju.casework.ParametersInForce;
import cn.anju.identity.Actor;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes payments on bills: receipt, ledger entry and the bill's standing in one transaction, each line once.
@Component
public class Payments {

    static final String COLUMNS = "receipt, source, source_key, debt, period, amount, paid_on, taken_at";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final Bills bills;
    private final Ledger ledger;
    private final ParametersInForce parameters;
    private final Clock clock;

    Payments(JdbcClient jdbc, Bills bills, Ledger ledger, ParametersInForce parameters, Clock clock) {
        this.jdbc = jdbc;
        this.bills = bills;
        this.ledger = ledger;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// What became of an order.
    public sealed interface Result {

        /// @param standing where the bill stands now
        record Taken(Payment payment, Standing standing) implements Result {}

        /// This source and key were taken before.
        record Again(Payment payment) implements Result {}

        record NoSuchBill() implements Result {}
    }

    /// Takes a payment, unless the same line was taken before.
    @Transactional
    public Result take(PaymentOrder order, Actor by) {
        return take(order, "payment", LedgerAccount.BANK, by);
    }

    /// Sets a bill off against money of the household that another account holds; nothing comes in.
    ///
    /// @param from what pays: an account that is credited with at least as much by the same transaction
    @Transactional(propagation = Propagation.MANDATORY)
    public Result offset(PaymentOrder order, LedgerAccount from, Actor by) {
        return take(order, "offset", from, by);
    }

    private Result take(PaymentOrder order, String kind, LedgerAccount from, Actor by) {
        if (!hold(order.bill())) {
            return new Result.NoSuchBill();
        }
        var again = find(order.source(), order.sourceKey());
        if (again.isPresent()) {
            return new Result.Again(again.get());
        }
        var bill = bills.find(order.bill()).orElseThrow();
        var today = LocalDate.now(clock);
        var before = of(order.bill());
        var payment = new Payment(
                nextReceipt(today),
                order.source(),
                order.sourceKey(),
                order.bill(),
                order.amount(),
                order.paidOn(),
                clock.instant());
        List<Payment> after = new ArrayList<>(before);
        after.add(payment);
        var was = LateFees.of(bill, before, today, parameters.set());
        var now = LateFees.of(bill, after, today, parameters.set());
        insert(payment, ledger.book(booked(bill, payment, was, now, kind, from, today), by.account()), by);
        settle(bill, now);
        return new Result.Taken(payment, now);
    }

    /// The difference that this payment makes; a payment that arrives late may also lower a fee booked before.
    private static LedgerEntry booked(
            Bill bill, Payment payment, Standing was, Standing now, String kind, LedgerAccount from, LocalDate today) {
        var rent = now.principal().subtract(was.principal());
        var fee = now.feePaid().subtract(was.feePaid());
        var excess = now.excess().subtract(was.excess());
        return new LedgerEntry.Lines()
                .debit(from, payment.amount())
                .credit(LedgerAccount.CLAIMS, rent)
                .debit(LedgerAccount.billed(bill.beneficiary()), rent)
                .credit(LedgerAccount.payable(bill.beneficiary()), rent.add(fee))
                .credit(LedgerAccount.PREPAID, excess)
                .of(kind, payment.receipt(), today);
    }

    /// Lets payments on the same bill wait for each other until the caller's transaction ends; a bill itself never
    /// changes, so a lock of its key serves.
    ///
    /// @return whether there is such a bill
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(BillNumber number) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:number, 7))")
                .param("number", number.toString())
                .query((row, n) -> true)
                .single();
        return bills.find(number).isPresent();
    }

    private String nextReceipt(LocalDate today) {
        long next = jdbc.sql("select nextval('money.receipt_number')")
                .query(Long.class)
                .single();
        return "SJ%s-%07d".formatted(DAY.format(today), next % 10_000_000);
    }

    private void insert(Payment payment, long entry, Actor by) {
        jdbc.sql("""
                        insert into money.payment (receipt, source, source_key, debt, period, amount, paid_on, taken_at,
                            taken_by, entry)
                        values (:receipt, :source, :key, :debt, :period, :amount, :paid, :at, :by, :entry)
                        """)
                .param("receipt", payment.receipt())
                .param("source", payment.source())
                .param("key", payment.sourceKey())
                .param("debt", payment.bill().debt())
                .param("period", Date.valueOf(payment.bill().period().atDay(1)))
                .param("amount", payment.amount())
                .param("paid", Date.valueOf(payment.paidOn()))
                .param("at", Timestamp.from(payment.takenAt()))
                .param("by", by.account().value())
                .param("entry", entry)
                .update();
    }

    private void settle(Bill bill, Standing now) {
        jdbc.sql("""
                        insert into money.settlement (debt, period, principal, fee, excess, open)
                        values (:debt, :period, :principal, :fee, :excess, :open)
                        on conflict (debt, period) do update set principal = excluded.principal, fee = excluded.fee,
                            excess = excluded.excess, open = excluded.open
                        """)
                .param("debt", bill.number().debt())
                .param("period", Date.valueOf(bill.number().period().atDay(1)))
                .param("principal", now.principal())
                .param("fee", now.feePaid())
                .param("excess", now.excess())
                .param("open", !now.isSettled())
                .update();
    }

    /// Where a bill stands on a day, reckoned now; nothing is stored.
    public Standing standing(Bill bill, LocalDate asOf) {
        return LateFees.of(bill, of(bill.number()), asOf, parameters.set());
    }

    /// The payments on a bill, by the day they were paid.
    public List<Payment> of(BillNumber number) {
        return jdbc.sql("select " + COLUMNS + """
                         from money.payment where debt = :debt and period = :period order by paid_on, receipt
                        """)
                .param("debt", number.debt())
                .param("period", Date.valueOf(number.period().atDay(1)))
                .query(Payments::read)
                .list();
    }

    public Optional<Payment> find(String receipt) {
        return jdbc.sql("select " + COLUMNS + " from money.payment where receipt = :receipt")
                .param("receipt", receipt)
                .query(Payments::read)
                .optional();
    }

    private Optional<Payment> find(String source, String key) {
        return jdbc.sql("select " + COLUMNS + " from money.payment where source = :source and source_key = :key")
                .param("source", source)
                .param("key", key)
                .query(Payments::read)
                .optional();
    }

    static Payment read(ResultSet row, int n) throws SQLException {
        return new Payment(
                row.getString("receipt"),
                row.getString("source"),
                row.getString("source_key"),
                new BillNumber(
                        row.getString("debt"),
                        YearMonth.from(row.getDate("period").toLocalDate())),
                row.getBigDecimal("amount"),
                row.getDate("paid_on").toLocalDate(),
                row.getTimestamp("taken_at").toInstant());
    }
}

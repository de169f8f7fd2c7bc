package cn.anju.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.identity.Actor;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Bills, payments in any order, the late fee to the day, and a ledger that always balances.
@PlatformTest
class PaymentsTest {

    private static final LocalDate DUE = LocalDate.of(2025, 3, 25);
    private static int debts;

    @Autowired
    Bills bills;

    @Autowired
    Payments payments;

    @Autowired
    Ledger ledger;

    @Autowired
    Books books;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void itIsLaterThanAllOfIt() {
        clock.set(LocalDate.of(2025, 12, 31));
    }

    @Test
    void paid_sixteen_days_late_costs_4_43_more() {
        var bill = bill("553.52");
        var taken = (Payments.Result.Taken) pay(bill, "553.52", LocalDate.of(2025, 4, 10));
        assertThat(taken.standing().fee()).isEqualByComparingTo("4.43");
        assertThat(taken.standing().daysLate()).isEqualTo(16);
        assertThat(taken.standing().owed()).isEqualByComparingTo("4.43");
        var rest = (Payments.Result.Taken) pay(bill, "4.43", LocalDate.of(2025, 4, 11));
        assertThat(rest.standing().isSettled()).isTrue();
    }

    @Test
    void paid_on_the_day_it_is_due_costs_nothing_more_and_the_day_after_does() {
        assertThat(payments.standing(bill("1000.00"), DUE).fee()).isEqualByComparingTo("0");
        assertThat(payments.standing(bill("1000.00"), DUE.plusDays(1)).fee()).isEqualByComparingTo("0.50");
        assertThat(payments.standing(bill("1000.00"), DUE.plusDays(1)).isLate()).isTrue();
    }

    @Test
    void what_is_paid_beyond_all_stays_the_payers() {
        var bill = bill("100.00");
        var taken = (Payments.Result.Taken) pay(bill, "130.00", DUE);
        assertThat(taken.standing().excess()).isEqualByComparingTo("30.00");
        assertThat(taken.standing().isSettled()).isTrue();
    }

    @Test
    void the_same_line_of_the_same_file_is_taken_once() {
        var bill = bill("100.00");
        var order = new PaymentOrder("bank:a", bill.number() + "#1", bill.number(), new BigDecimal("40.00"), DUE);
        assertThat(payments.take(order, Actor.SYSTEM)).isInstanceOf(Payments.Result.Taken.class);
        assertThat(payments.take(order, Actor.SYSTEM)).isInstanceOf(Payments.Result.Again.class);
        assertThat(payments.of(bill.number())).hasSize(1);
        assertThat(payments.take(
                        new PaymentOrder(
                                "bank:a", "#2", new BillNumber("nobody", YearMonth.of(2025, 3)), BigDecimal.ONE, DUE),
                        Actor.SYSTEM))
                .isEqualTo(new Payments.Result.NoSuchBill());
    }

    @Test
    void five_hundred_lines_in_any_order_some_of_them_twice_come_to_the_same_as_in_order() {
        var random = new Random(20250325);
        List<Bill> owed = new ArrayList<>();
        List<Bill> mirror = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String amount = random.nextInt(50_000, 90_000) / 100 + ".00";
            owed.add(bill(amount));
            mirror.add(bill(amount));
        }
        List<int[]> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add(new int[] {random.nextInt(40), random.nextInt(1_000, 30_000), random.nextInt(0, 200)});
        }
        lines.sort(java.util.Comparator.comparing(line -> line[2]));
        for (int i = 0; i < lines.size(); i++) {
            take(mirror.get(lines.get(i)[0]), "mirror", i, lines.get(i));
        }
        List<Integer> mixed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            mixed.addAll(Collections.nCopies(i % 5 == 0 ? 2 : 1, i));
        }
        Collections.shuffle(mixed, random);
        mixed.forEach(i -> take(owed.get(lines.get(i)[0]), "mixed", i, lines.get(i)));

        var today = LocalDate.now(clock);
        for (int i = 0; i < 40; i++) {
            assertThat(payments.standing(owed.get(i), today)).isEqualTo(payments.standing(mirror.get(i), today));
        }
        assertThat(jdbc.sql("""
                        select sum(s.principal + s.fee + s.excess) - (select sum(amount) from money.payment)
                        from money.settlement s
                        """).query(BigDecimal.class).single()).isEqualByComparingTo("0");
        assertThat(books.check(today)).allMatch(Books.Line::agrees);
        assertThat(books.wrong(today)).isEmpty();
    }

    @Test
    void the_database_refuses_an_entry_that_does_not_balance_and_any_change_of_a_booked_one() {
        var bill = bill("100.00");
        pay(bill, "100.00", DUE);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("""
                            insert into money.entry (kind, reference, day, at, actor, lines)
                            values ('payment', 'forged', '2025-03-25', now(), '00000000-0000-0000-0000-000000000000', 2)
                            """).update();
                    jdbc.sql("""
                            insert into money.posting select max(id), 1, 'BANK', 5 from money.entry
                            """).update();
                }))
                .hasStackTraceContaining("does not balance");
        for (String change : List.of(
                "update money.posting set amount = amount + 1",
                "delete from money.entry",
                "update money.bill set amount = 0",
                "delete from money.payment",
                "insert into money.posting select min(id), 9, 'BANK', 5 from money.entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
        assertThat(books.check(LocalDate.now(clock))).allMatch(Books.Line::agrees);
    }

    @Test
    void what_came_in_is_payable_to_the_treasury_and_what_did_not_is_still_claimed() {
        var before = ledger.balance(LedgerAccount.payable(new Beneficiary.Treasury("500199")), LocalDate.now(clock));
        var bill = bill("300.00", new Beneficiary.Treasury("500199"));
        pay(bill, "120.00", DUE);
        var today = LocalDate.now(clock);
        assertThat(ledger.balance(LedgerAccount.payable(bill.beneficiary()), today)
                        .subtract(before))
                .isEqualByComparingTo("-120.00");
        assertThat(ledger.balance(LedgerAccount.billed(bill.beneficiary()), today))
                .isEqualByComparingTo("-180.00");
    }

    private void take(Bill bill, String source, int line, int[] values) {
        payments.take(
                new PaymentOrder(
                        source,
                        Integer.toString(line),
                        bill.number(),
                        BigDecimal.valueOf(values[1], 2),
                        DUE.minusDays(20).plusDays(values[2])),
                Actor.SYSTEM);
    }

    private Payments.Result pay(Bill bill, String amount, LocalDate day) {
        return payments.take(
                new PaymentOrder(
                        "test", bill.number() + "/" + amount + "/" + day, bill.number(), new BigDecimal(amount), day),
                Actor.SYSTEM);
    }

    private Bill bill(String amount) {
        return bill(amount, new Beneficiary.Treasury("500106"));
    }

    private Bill bill(String amount, Beneficiary whose) {
        var number = new BillNumber("DEBT-" + ++debts, YearMonth.of(2025, 3));
        var bill = new Bill(number, "500106", "MXJY", whose, new BigDecimal(amount), DUE, "[]");
        return Objects.requireNonNull(transaction.execute(status -> {
            long entry = ledger.book(
                    new LedgerEntry.Lines()
                            .debit(LedgerAccount.CLAIMS, bill.amount())
                            .credit(LedgerAccount.billed(whose), bill.amount())
                            .of("bill-run", number.toString(), LocalDate.of(2025, 3, 1)),
                    Actor.SYSTEM.account());
            bills.add(List.of(bill), entry);
            return bill;
        }));
    }
}

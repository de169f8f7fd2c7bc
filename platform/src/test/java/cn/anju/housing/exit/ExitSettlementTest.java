package cn.anju.housing.exit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.archive.HouseholdArchives;
import cn.anju.casework.CaseFile;
import cn.anju.casework.MoveResult;
import cn.anju.housing.application.LivePeople;
import cn.anju.housing.billing.BillRun;
import cn.anju.housing.exit.ExitCase.State;
import cn.anju.housing.stock.Units;
import cn.anju.identity.Actor;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.money.Books;
import cn.anju.money.Ledger;
import cn.anju.money.LedgerAccount;
import cn.anju.money.PaymentOrder;
import cn.anju.money.Payments;
import cn.anju.test.PlatformTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The end of a lease in money: the last days, what was billed too much, damages, the deposit; and that it is booked
/// whole or not at all.
@PlatformTest
class ExitSettlementTest {

    private static final LocalDate OUT = LocalDate.of(2026, 3, 26);

    @Autowired
    ApplicationContext context;

    @Autowired
    Settlements settlements;

    @Autowired
    BillRun run;

    @Autowired
    Bills bills;

    @Autowired
    Payments payments;

    @Autowired
    Books books;

    @Autowired
    Ledger ledger;

    @Autowired
    LivePeople live;

    @Autowired
    Units units;

    @Autowired
    HouseholdArchives archives;

    @Autowired
    JdbcClient jdbc;

    LeavingTown town;

    @BeforeEach
    void town() {
        town = new LeavingTown(context);
    }

    @Test
    void the_last_month_is_billed_by_its_days_and_damages_stand_on_a_last_bill() {
        var home = town.termOver("SETLAST");
        var file = noticed(home);
        town.office.itIs(OUT);
        town.checkOut(file, OUT, "0", new CheckOut.Damage("入户门锁", new BigDecimal("120.00")));
        var closed = town.moved(town.moved(file, "vacate", town.operator, null), "close", town.operator, null);
        assertThat(closed.isIn(State.CLOSED)).isTrue();
        var settled = settlements.find(file.id()).orElseThrow();
        // 347.328 a month: 16 days once, 10 days twice, of 31
        assertThat(settled.settlement().unpaid()).isEqualByComparingTo("403.35");
        assertThat(settled.settlement().toPay()).isEqualByComparingTo("523.35");
        assertThat(owed(home, "", 2026, 3)).isEqualTo("403.35");
        assertThat(owed(home, "-JS", 2026, 3)).isEqualTo("120.00");
        assertThat(town.leaseColumn(home, "state")).isEqualTo("ENDED");
        assertThat(town.leaseColumn(home, "ended_on")).isEqualTo("2026-03-26");
        assertThat(town.town.unitState("SETLAST-STUDIO-0001")).isEqualTo("MAINTENANCE");
        assertThat(live.caseOf(person(home))).isEmpty();
        assertThat(archives.findOf(person(home))).isPresent();
        agrees();
        run.run(YearMonth.of(2026, 3), Actor.SYSTEM);
        assertThat(bills.of(home.lease().number().value()))
                .as("the run makes no second bill")
                .hasSize(1);
        agrees();
        late(home);
    }

    /// The last bill is no rent: it bears no late fee, the month's bill does.
    private void late(LeavingTown.Home home) {
        var later = LocalDate.of(2026, 6, 30);
        assertThat(standing(home, "-JS", 2026, 3, later)).isEqualTo("120.00");
        assertThat(new BigDecimal(standing(home, "", 2026, 3, later))).isGreaterThan(new BigDecimal("403.35"));
    }

    @Test
    void what_was_billed_and_paid_for_the_days_after_is_paid_back_with_the_deposit() {
        var home = town.termOver("SETBACK");
        jdbc.sql("update housing.lease set ends_on = '2028-03-16' where number = :number")
                .param("number", home.lease().number().value())
                .update();
        town.office.itIs(LocalDate.of(2026, 4, 1));
        run.run(YearMonth.of(2026, 4), Actor.SYSTEM);
        pay(home, 2026, 4);
        var grounds =
                ExitGrounds.of(ExitReason.OTHER_GUARANTEED_HOME, LocalDate.of(2026, 4, 1), "4 月 1 日承租了另一套保障性租赁住房。");
        var file = town.opened(home, grounds);
        town.office.itIs(LocalDate.of(2026, 4, 10));
        town.checkOut(file, LocalDate.of(2026, 4, 10), "500", new CheckOut.Damage("灶台", new BigDecimal("80")));
        town.moved(town.moved(file, "vacate", town.operator, null), "close", town.operator, null);
        var settled = settlements.find(file.id()).orElseThrow().settlement();
        assertThat(settled.rent()).as("10 of 30 days").isEqualByComparingTo("-231.55");
        assertThat(settled.refund()).as("231.55 + 500 - 80").isEqualByComparingTo("651.55");
        assertThat(settled.finalBill()).isNull();
        agrees();
        assertThat(ledger.balance(LedgerAccount.CLEARING, LocalDate.of(2026, 4, 10)))
                .isEqualByComparingTo("0");
    }

    @Test
    void a_deposit_pays_the_oldest_rent_first() {
        var home = town.termOver("SETOFF");
        var file = noticed(home);
        town.office.itIs(OUT);
        town.checkOut(file, OUT, "300");
        town.moved(town.moved(file, "vacate", town.operator, null), "close", town.operator, null);
        var settled = settlements.find(file.id()).orElseThrow().settlement();
        assertThat(settled.toPay()).isEqualByComparingTo("103.35");
        assertThat(owed(home, "", 2026, 3)).isEqualTo("103.35");
        agrees();
    }

    @Test
    void nothing_is_booked_when_the_home_cannot_be_taken_back() {
        var home = town.termOver("SETFAIL");
        var file = noticed(home);
        town.office.itIs(OUT);
        town.checkOut(file, OUT, "0");
        var vacated = town.moved(file, "vacate", town.operator, null);
        units.takeBack(home.lease().unit(), town.operator, "先收了钥匙");
        assertThat(town.office.wish(vacated, "close", town.operator, null))
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused ->
                                assertThat(refused.reasons().getFirst().code()).isEqualTo("unit"));
        assertThat(bills.of(home.lease().number().value())).isEmpty();
        assertThat(settlements.find(file.id())).isEmpty();
        assertThat(town.leaseColumn(home, "state")).isEqualTo("LIVE");
        assertThat(town.office.now(file).isIn(State.VACATED)).isTrue();
        agrees();
    }

    @Test
    void without_a_check_out_nobody_gives_back() {
        var file = noticed(town.termOver("SETSHEET"));
        assertThat(town.refusal(file, "vacate", town.operator)).isEqualTo("check-out");
        assertThat(new CheckOutForm("2026-03-27", "x", "1", "1", "2", "门锁一百", "", "")
                        .read(LocalDate.of(2025, 3, 17), OUT))
                .isInstanceOfSatisfying(
                        CheckOutForm.Read.Bad.class,
                        bad -> assertThat(bad.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("vacatedOn", "water", "damages"));
    }

    private CaseFile noticed(LeavingTown.Home home) {
        return town.moved(town.opened(home, LeavingTown.term()), "notice", town.operator, null);
    }

    private void pay(LeavingTown.Home home, int year, int month) {
        var number = new BillNumber(home.lease().number().value(), YearMonth.of(year, month));
        var amount = bills.find(number).orElseThrow().amount();
        payments.take(
                new PaymentOrder("test", number.toString(), number, amount, LocalDate.of(2026, 4, 1)), Actor.SYSTEM);
    }

    private String owed(LeavingTown.Home home, String suffix, int year, int month) {
        return standing(home, suffix, year, month, OUT);
    }

    private String standing(LeavingTown.Home home, String suffix, int year, int month, LocalDate asOf) {
        var bill = bills.find(new BillNumber(home.lease().number() + suffix, YearMonth.of(year, month)))
                .orElseThrow();
        return payments.standing(bill, asOf).owed().toPlainString();
    }

    private static cn.anju.identity.PersonId person(LeavingTown.Home home) {
        return Objects.requireNonNull(home.tenant().person());
    }

    private void agrees() {
        var today = LocalDate.of(2026, 12, 31);
        assertThat(books.check(today)).allMatch(Books.Line::agrees);
        assertThat(books.wrong(today)).isEmpty();
    }
}

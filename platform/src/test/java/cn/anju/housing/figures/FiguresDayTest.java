package cn.anju.housing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.money.MadeBills;
import cn.anju.money.PaymentOrder;
import cn.anju.money.Payments;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Figures of a day: what stood at its end, not what came later; a share is of something, and a list adds up to it.
@PlatformTest
class FiguresDayTest {

    /// Each test has a district and years of its own, in which nothing else was booked.
    private static int tests;

    private String here = "";

    @Autowired
    FiguresDay days;

    @Autowired
    FigureRows rows;

    @Autowired
    Payments payments;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    MadeBills made;

    @BeforeEach
    void inAYearOfItsOwn() {
        made = new MadeBills(context);
        here = "TEST0" + ++tests;
        clock.set(LocalDate.of(2027 + 2 * tests, 3, 1));
    }

    @Test
    void what_happens_tomorrow_changes_nothing_today() {
        var today = LocalDate.now(clock);
        var debt = bill(YearMonth.from(today.minusMonths(1)), "300.00");
        assertThat(value("rent.overdue", today)).isEqualByComparingTo("300.00");
        clock.set(today.plusDays(1));
        pay(debt, YearMonth.from(today.minusMonths(1)), "120.00", today.minusDays(3));
        assertThat(value("rent.overdue", today.plusDays(1))).isEqualByComparingTo("180.00");
        assertThat(value("rent.overdue", today))
                .as("the money came a day later, whatever day the bank says")
                .isEqualByComparingTo("300.00");
        assertThat(value("rent.paid", today)).isZero();
        assertThat(value("rent.paid", today.plusDays(1))).isEqualByComparingTo("120.00");
    }

    @Test
    void a_bill_is_overdue_the_day_after_it_was_due() {
        var month = YearMonth.now(clock);
        bill(month, "100.00");
        clock.set(month.atDay(25));
        var before = value("rent.overdue", month.atDay(25));
        clock.set(month.atDay(26));
        assertThat(value("rent.overdue", month.atDay(26)).subtract(before)).isEqualByComparingTo("100.00");
        assertThat(value("rent.billed", month.atDay(26))).isEqualByComparingTo("100.00");
        assertThat(value("rent.collected", month.atDay(26))).isEqualByComparingTo("0");
        assertThat(measure("rent.collected")
                        .value(days.of(measure("rent.collected"), month.atDay(25))
                                .of(here)))
                .as("nothing was due, so there is no share")
                .isNull();
    }

    @Test
    void the_share_collected_counts_rent_only_and_never_more_than_was_billed() {
        var month = YearMonth.now(clock);
        var whole = bill(month, "100.00");
        bill(month, "300.00");
        clock.set(month.plusMonths(1).atDay(10));
        pay(whole, month, "150.00", LocalDate.now(clock));
        assertThat(value("rent.collected", LocalDate.now(clock))).isEqualByComparingTo("0.25");
    }

    @Test
    void five_months_behind_is_not_six() {
        var year = LocalDate.now(clock).getYear();
        var debt = MadeBills.newDebt();
        for (int month = 1; month <= 6; month++) {
            made.bill(here, debt, YearMonth.of(year, month), "10.00");
        }
        clock.set(LocalDate.of(year, 6, 25));
        assertThat(items("rent.behind", debt)).isEmpty();
        clock.set(LocalDate.of(year, 6, 26));
        assertThat(items("rent.behind", debt)).containsExactly("6 个月");
    }

    @Test
    void homes_stand_where_their_history_left_them() {
        var stock = new StockFixture(jdbc);
        var project = stock.project("FIG" + tests, here);
        stock.freeHomes(project, UnitType.STUDIO, 3);
        var today = LocalDate.now(clock);
        assertThat(count("homes.available", today)).isEqualTo(3);
        clock.set(today.plusDays(1).atStartOfDay());
        stock.clock.set(today.plusDays(1).atStartOfDay());
        move(stock, stock.home(project + "-STUDIO-0001"));
        assertThat(count("homes.available", today.plusDays(1))).isEqualTo(2);
        assertThat(count("homes.reserved", today.plusDays(1))).isEqualTo(1);
        assertThat(value("homes.occupancy", today.plusDays(1))).isZero();
        assertThat(count("homes.available", today)).as("yesterday stays").isEqualTo(3);
        assertThat(count("homes.in-use", today.plusDays(1)))
                .isEqualTo(jdbc.sql("""
                                select count(*) from housing.unit u join housing.project p on p.id = u.project_id
                                where p.district = :here and u.state not in ('PLANNED', 'REPURPOSED')
                                """).param("here", here).query(Long.class).single());
    }

    @Test
    void pages_of_the_list_hold_each_line_once_and_add_up_to_the_figure() {
        var month = YearMonth.now(clock);
        for (int i = 0; i < 7; i++) {
            bill(month, i < 4 ? "20.00" : "35.50");
        }
        clock.set(month.plusMonths(2).atDay(1));
        var day = LocalDate.now(clock);
        var measure = measure("rent.overdue");
        var all = rows.page(measure, day, here, Optional.empty(), 1000);
        List<FigureRows.Line> paged = new java.util.ArrayList<>();
        Optional<FigureRows.After> after = Optional.empty();
        List<FigureRows.Line> page;
        do {
            page = rows.page(measure, day, here, after, 3);
            paged.addAll(page);
            after = page.isEmpty() ? after : FigureRows.After.of(page.getLast().cursor());
        } while (page.size() == 3);
        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
        assertThat(all.stream().map(FigureRows.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(value("rent.overdue", day));
    }

    @Test
    void a_day_that_is_over_is_counted_once_and_today_anew() {
        var today = LocalDate.now(clock);
        value("rent.billed", today);
        clock.set(LocalDateTime.of(today, java.time.LocalTime.of(9, 4)));
        bill(YearMonth.from(today), "50.00");
        var kept = value("rent.billed", today);
        clock.set(LocalDateTime.of(today, java.time.LocalTime.of(9, 6)));
        assertThat(value("rent.billed", today).subtract(kept)).isEqualByComparingTo("50.00");
        clock.set(today.plusDays(3));
        var at = days.of(measure("rent.billed"), today).at();
        clock.set(today.plusDays(4));
        assertThat(days.of(measure("rent.billed"), today).at()).isEqualTo(at);
    }

    private void move(StockFixture stock, cn.anju.housing.stock.UnitId home) {
        context.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                .executeWithoutResult(status -> stock.units()
                        .reserve(
                                home,
                                new cn.anju.housing.stock.Reservation.ForOffer(
                                        "OF-" + UUID.randomUUID(),
                                        LocalDate.now(clock).plusDays(9)),
                                StockFixture.city(),
                                "配租"));
    }

    private static Measure measure(String key) {
        return Measures.the(key);
    }

    private BigDecimal value(String key, LocalDate day) {
        var value = measure(key).value(days.of(measure(key), day).of(here));
        return value == null ? BigDecimal.ZERO : value;
    }

    private long count(String key, LocalDate day) {
        return value(key, day).longValueExact();
    }

    private List<String> items(String key, String item) {
        return rows.page(measure(key), LocalDate.now(clock), here, Optional.empty(), 1000).stream()
                .filter(line -> line.item().equals(item))
                .map(FigureRows.Line::note)
                .toList();
    }

    private String bill(YearMonth month, String amount) {
        var debt = MadeBills.newDebt();
        made.bill(here, debt, month, amount);
        return debt;
    }

    private void pay(String debt, YearMonth month, String amount, LocalDate on) {
        payments.take(
                new PaymentOrder(
                        "test",
                        UUID.randomUUID().toString(),
                        new cn.anju.money.BillNumber(debt, month),
                        new BigDecimal(amount),
                        on),
                Actor.SYSTEM);
    }
}

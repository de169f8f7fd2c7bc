package cn.anju.housing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.money.Books;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A month's bills: what each says, that they are made once, and that a second opinion agrees to the fen.
@PlatformTest
class BillRunTest {

    private static int projects;

    @Autowired
    BillRun run;

    @Autowired
    BillRuns runs;

    @Autowired
    RentOracle oracle;

    @Autowired
    Bills bills;

    @Autowired
    Books books;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    LeasesForBilling leases;
    String project = "";

    @BeforeEach
    void itIsTheFirstOfMarch() {
        clock.set(LocalDate.of(2026, 3, 1));
        leases = new LeasesForBilling(jdbc);
        project = "BILL" + ++projects;
    }

    @Test
    void each_lease_is_billed_by_its_days_and_its_conditions_and_the_oracle_agrees() {
        leases.project(project, 12);
        leases.change(lease(1), "starts_on = '2026-01-16', ends_on = '2027-01-15'");
        leases.change(lease(2), "ended_on = '2026-01-10', state = 'ENDED'");
        leases.change(lease(3), "recognition = 'MIN_LIVING'");
        leases.change(lease(4), "exchange_refused_on = '2026-01-15'");
        leases.change(lease(5), "leaving_since = '2025-10-20', transition_granted = true");
        leases.change(lease(6), "leaving_since = '2026-01-09', transition_granted = false");
        leases.change(lease(7), "old_income_per_head = 3001, old_limit_per_head = 3000");
        leases.change(lease(8), "old_income_per_head = 6001, old_limit_per_head = 3000");
        leases.change(lease(9), "old_income_per_head = 3000, old_limit_per_head = 3000");
        leases.change(lease(10), "ended_on = '2025-12-31', state = 'ENDED'");
        leases.change(lease(11), "starts_on = '2026-02-01'");
        var month = YearMonth.of(2026, 1);

        assertThat(run.run(month, Actor.SYSTEM)).isInstanceOf(BillRun.Result.Done.class);

        assertThat(billed(0, month)).isEqualTo("553.52");
        assertThat(billed(1, month)).as("16 of 31 days").isEqualTo("285.69");
        assertThat(billed(2, month)).as("10 of 31 days").isEqualTo("178.55");
        assertThat(billed(3, month)).as("50.32 at 1.00").isEqualTo("50.32");
        assertThat(billed(4, month)).as("15 days once, 16 days 1.5 times").isEqualTo("696.36");
        assertThat(billed(5, month)).as("20 days 1.5 times, 11 days twice").isEqualTo("928.49");
        assertThat(billed(6, month)).as("9 days once, 22 days twice").isEqualTo("946.34");
        assertThat(billed(7, month)).as("1.1 times").isEqualTo("608.87");
        assertThat(billed(8, month)).as("the market's rent").isEqualTo("1006.40");
        assertThat(billed(9, month)).isEqualTo("553.52");
        assertThat(bills.find(new BillNumber(lease(10), month))).isEmpty();
        assertThat(bills.find(new BillNumber(lease(11), month))).isEmpty();
        var bill = bills.find(new BillNumber(lease(5), month)).orElseThrow();
        assertThat(bill.dueOn()).isEqualTo("2026-01-25");
        assertThat(bill.segments()).contains("\"multiplier\":1.5", "\"from\":\"2026-01-21\"", "第三十八条");
        assertThat(oracle.of(month).agrees()).as(oracle.of(month).toString()).isTrue();
        assertThat(books.check(LocalDate.now(clock))).allMatch(Books.Line::agrees);
        assertThat(books.wrong(LocalDate.now(clock))).isEmpty();
    }

    @Test
    void a_month_is_billed_once_and_a_lease_signed_later_is_added() {
        leases.project(project, 25);
        var month = YearMonth.of(2026, 3);
        assertThat(run.run(month, Actor.SYSTEM, 7)).isInstanceOf(BillRun.Result.Done.class);
        long pieces = runs.find(month).orElseThrow().pieces();
        assertThat(run.run(month, Actor.SYSTEM)).isEqualTo(new BillRun.Result.Done(month, 0));
        assertThat(runs.find(month).orElseThrow().pieces()).isEqualTo((int) pieces);

        clock.set(LocalDateTime.of(2026, 3, 9, 9, 0));
        leases.project(project + "L", 2);
        leases.change(leases.lease(project + "L", 0), "signed_at = '2026-03-05', starts_on = '2026-03-05'");
        leases.change(leases.lease(project + "L", 1), "signed_at = '2026-03-05', starts_on = '2026-04-01'");
        assertThat(run.run(month, Actor.SYSTEM)).isEqualTo(new BillRun.Result.Done(month, 1));
        assertThat(run.run(month, Actor.SYSTEM)).isEqualTo(new BillRun.Result.Done(month, 0));
        assertThat(oracle.of(month).agrees()).as(oracle.of(month).toString()).isTrue();
    }

    @Test
    void a_run_is_paused_between_two_pieces_stays_so_and_goes_on_after_the_last_one() throws Exception {
        leases.project(project, 2_000);
        var month = YearMonth.of(2026, 4);
        try (var one = Executors.newSingleThreadExecutor()) {
            var running = one.submit(() -> run.run(month, Actor.SYSTEM, 1));
            while (runs.find(month).map(BillRuns.Run::pieces).orElse(0) < 3) {
                Thread.onSpinWait();
            }
            assertThat(runs.turn(month, BillRuns.State.RUNNING, BillRuns.State.PAUSED))
                    .isTrue();
            assertThat(running.get()).isEqualTo(new BillRun.Result.Paused(month));
        }
        int written = runs.find(month).orElseThrow().bills();
        assertThat(written).isBetween(3, 1_999);
        assertThat(runs.running()).as("no sweep takes up a paused run").doesNotContain(month);
        assertThat(run.run(month, Actor.SYSTEM)).isEqualTo(new BillRun.Result.Paused(month));
        runs.turn(month, BillRuns.State.PAUSED, BillRuns.State.RUNNING);
        assertThat(run.run(month, Actor.SYSTEM)).isInstanceOf(BillRun.Result.Done.class);
        assertThat(runs.find(month).orElseThrow().bills()).isGreaterThanOrEqualTo(2_000);
        assertThat(oracle.of(month).agrees()).as(oracle.of(month).toString()).isTrue();
    }

    @Test
    void without_a_rent_standard_the_run_stops_with_its_name_and_goes_on_when_there_is_one() {
        leases.project(project, 3);
        var month = YearMonth.of(2024, 9);
        jdbc.sql("update housing.rent_standard set since = '2024-10-01' where project_id = "
                        + "(select id from housing.project where code = :code)")
                .param("code", project)
                .update();
        assertThat(run.run(month, Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        BillRun.Result.Stopped.class,
                        stopped -> assertThat(stopped.problem()).contains(project, "租金标准"));
        assertThat(runs.find(month).orElseThrow().state()).isEqualTo(BillRuns.State.PAUSED);
        jdbc.sql("update housing.rent_standard set since = '2024-09-01' where since = '2024-10-01'")
                .update();
        runs.turn(month, BillRuns.State.PAUSED, BillRuns.State.RUNNING);
        assertThat(run.run(month, Actor.SYSTEM)).isInstanceOf(BillRun.Result.Done.class);
        assertThat(oracle.of(month).agrees()).as(oracle.of(month).toString()).isTrue();
    }

    @Test
    void two_who_start_at_once_make_one_set_of_bills() throws Exception {
        leases.project(project, 60);
        var month = YearMonth.of(2026, 5);
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<BillRun.Result> start = () -> run.run(month, Actor.SYSTEM, 5);
            var first = two.submit(start);
            var second = two.submit(start);
            assertThat(first.get()).isNotNull();
            assertThat(second.get()).isNotNull();
        }
        assertThat(run.run(month, Actor.SYSTEM)).isEqualTo(new BillRun.Result.Done(month, 0));
        assertThat(oracle.of(month).agrees()).as(oracle.of(month).toString()).isTrue();
    }

    private String lease(int n) {
        return leases.lease(project, n);
    }

    private String billed(int n, YearMonth month) {
        return bills.find(new BillNumber(lease(n), month))
                .orElseThrow()
                .amount()
                .toPlainString();
    }
}

package cn.anju.housing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.money.Books;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Fault test 1: the database's backends are killed in the middle of a run, again and again; nothing is lost or
/// doubled.
@PlatformTest
@Tag("fault")
class BillRunFaultTest {

    private static final int LEASES = 20_000;
    private static final int KILLS = 20;
    /// A thousand pieces: the run is still far from its end when the last kill comes, however fast the machine.
    private static final int PIECE = 20;

    @Autowired
    BillRun run;

    @Autowired
    BillRuns runs;

    @Autowired
    RentOracle oracle;

    @Autowired
    Books books;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twenty_kills_change_no_bill_and_repeat_none() throws InterruptedException {
        clock.set(LocalDate.of(2026, 3, 1));
        new LeasesForBilling(jdbc).project("KILL", LEASES);
        var month = YearMonth.of(2026, 3);
        var random = new Random(42);
        var kills = new AtomicInteger();
        var acknowledged = new AtomicInteger();
        while (kills.get() < KILLS) {
            int before = pieces(month);
            assertThat(before).as("a piece that is written down stays").isGreaterThanOrEqualTo(acknowledged.get());
            acknowledged.set(before);
            var worker = Thread.ofVirtual().start(() -> {
                try {
                    run.run(month, Actor.SYSTEM, PIECE);
                } catch (RuntimeException killed) {
                    // as it should be: its connection is gone
                }
            });
            int until = before + 1 + random.nextInt(5);
            while (worker.isAlive() && pieces(month) < until) {
                Thread.onSpinWait();
            }
            do {
                connected(() -> jdbc.sql("""
                                select count(pg_terminate_backend(pid)) from pg_stat_activity
                                where datname = current_database() and pid <> pg_backend_pid()
                                """).query(Integer.class).single());
            } while (worker.isAlive());
            kills.incrementAndGet();
            worker.join();
        }
        assertThat(connected(() -> runs.find(month).orElseThrow().state()))
                .as("the kills fell into the run")
                .isEqualTo(BillRuns.State.RUNNING);

        assertThat(connected(() -> run.run(month, Actor.SYSTEM, 1_000))).isInstanceOf(BillRun.Result.Done.class);
        var opinion = oracle.of(month);
        assertThat(opinion.bills()).isEqualTo(LEASES);
        assertThat(opinion.agrees()).as(opinion.toString()).isTrue();
        assertThat(runs.find(month).orElseThrow().bills()).isEqualTo(LEASES);
        assertThat(books.check(LocalDate.now(clock))).allMatch(Books.Line::agrees);
        assertThat(books.wrong(LocalDate.now(clock))).isEmpty();
    }

    private int pieces(YearMonth month) {
        return connected(() -> runs.find(month).map(BillRuns.Run::pieces).orElse(0));
    }

    /// Asks again where the answer's connection was among the killed.
    private static <T> T connected(Supplier<T> question) {
        RuntimeException last = new IllegalStateException("not asked");
        for (int i = 0; i < 50; i++) {
            try {
                return question.get();
            } catch (DataAccessException | TransactionException | IllegalStateException killed) {
                last = killed;
            }
        }
        throw last;
    }
}

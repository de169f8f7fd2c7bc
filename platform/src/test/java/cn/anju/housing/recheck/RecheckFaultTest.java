package cn.anju.housing.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Fault test 16: the database's backends are killed in the middle of a check, again and again; every household is
/// decided once, as an uninterrupted run decides it.
@PlatformTest
@Tag("fault")
class RecheckFaultTest {

    private static final String AREA = "500109";
    private static final int HOUSEHOLDS = 400;
    private static final int KILLS = 10;
    /// A hundred pieces: the run is far from its end when the last kill comes.
    private static final int PIECE = 4;

    @Autowired
    RecheckTown town;

    @Autowired
    Recheck recheck;

    @Autowired
    Runs runs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ten_kills_skip_nobody_and_repeat_nobody() throws InterruptedException {
        clock.set(LocalDate.of(2026, 3, 9));
        town.crowd(AREA, HOUSEHOLDS);
        var run = recheck.begin(2101, Target.APPLICANTS, AREA, Actor.SYSTEM).id();
        var random = new Random(16);
        int acknowledged = 0;
        for (int kills = 0; kills < KILLS; kills++) {
            int before = connected(() -> runs.the(run)).pieces();
            assertThat(before).as("a piece that is written down stays").isGreaterThanOrEqualTo(acknowledged);
            acknowledged = before;
            var worker = Thread.ofVirtual().start(() -> {
                try {
                    recheck.run(run, Actor.SYSTEM, PIECE);
                } catch (RuntimeException killed) {
                    // as it should be: its connection is gone
                }
            });
            int until = before + 1 + random.nextInt(4);
            while (worker.isAlive() && connected(() -> runs.the(run)).pieces() < until) {
                Thread.onSpinWait();
            }
            do {
                connected(() -> jdbc.sql("""
                                select count(pg_terminate_backend(pid)) from pg_stat_activity
                                where datname = current_database() and pid <> pg_backend_pid()
                                """).query(Integer.class).single());
            } while (worker.isAlive());
            worker.join();
        }
        assertThat(connected(() -> runs.the(run)).state())
                .as("the kills fell into the run")
                .isEqualTo(Runs.State.RUNNING);
        assertThat(connected(() -> recheck.run(run, Actor.SYSTEM))).isEqualTo(Recheck.Ended.DONE);

        var uninterrupted =
                recheck.begin(2102, Target.APPLICANTS, AREA, Actor.SYSTEM).id();
        recheck.run(uninterrupted, Actor.SYSTEM);
        assertThat(decided(run)).hasSize(HOUSEHOLDS).isEqualTo(decided(uninterrupted));
        assertThat(runs.the(run).done()).isEqualTo(HOUSEHOLDS);
        assertThat(decided(run).stream().map(line -> line.split(" ")[1]).distinct())
                .as("a crowd of which some keep and some are asked or lose")
                .hasSizeGreaterThan(1);
    }

    private List<String> decided(RunId run) {
        return jdbc.sql("""
                        select h.case_id || ' ' || r.outcome || ' ' || array_to_string(r.unmet, ',') || ' ' || r.seq || ' ' || coalesce(r.waits, '')
                        from housing.recheck_result r
                        join housing.recheck_household h on h.run_id = r.run_id and h.position = r.position
                        where r.run_id = :run order by 1
                        """).param("run", run.value()).query(String.class).list();
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

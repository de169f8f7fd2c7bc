package cn.anju.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditSeals;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Twenty times a backend of the database is killed (SIGKILL) while it works on a move: PostgreSQL throws everybody
/// out and recovers. Every acknowledged move is there, each with one audit row, and the seals hold.
@Tag("fault")
@PlatformTest
class KilledMovesFaultTest {

    private static final int KILLS = 20;
    private static final int MOVES_A_KILL = 3;
    private static final int WINDOWS = 6;

    @Autowired
    HousingOffice office;

    @Autowired
    MovingCase moving;

    @Autowired
    Cases cases;

    @Autowired
    AuditSeals seals;

    @Autowired
    JdbcClient jdbc;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Semaphore made = new Semaphore(0);
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger torn = new AtomicInteger();

    /// One family's case that goes to and fro between the family and the office.
    private record Window(CaseId id, Actor resident, Actor intake) {}

    @Test
    void audit_rows_equal_state_changes_and_the_seals_are_intact(TestDatabase database) throws Exception {
        acknowledgeOnlyWhatIsWritten(database);
        var intake = office.officer(Role.INTAKE);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            var resident = office.worker("往来" + "甲乙丙丁戊己".charAt(i), 60_000);
            var window = new Window(office.submitted(resident).id(), resident, intake);
            work.add(() -> toAndFro(window));
        }
        work.add(this::killing);
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        database.forgetConnections();
        assertThat(torn.get()).as("moves that a kill tore").isPositive();
        assertThat(events()).containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(MOVES_A_KILL * KILLS);
        assertThat(missingOrSpare()).isEmpty();
        stillWorks();
        seals.seal();
        var verified = seals.verify();
        assertThat(verified.damage()).isEmpty();
        assertThat(verified.lines()).isEqualTo(count("select count(*) from identity.audit"));
        assertThat(verified.seals()).isGreaterThan(1);
    }

    private boolean toAndFro(Window window) {
        while (kills.get() < KILLS) {
            try {
                var file = cases.the(window.id());
                boolean returned = file.state().name().equals("RETURNED");
                var request = MoveRequest.of(file, returned ? "resubmit" : "return");
                var result = returned
                        ? moving.move(request, window.resident())
                        : moving.move(request.because("请补一张单位证明"), window.intake());
                if (result instanceof MoveResult.Moved(var moved)) {
                    acknowledged.add(line(moved.number().value(), request.action(), moved.version()));
                    made.release();
                }
            } catch (DataAccessException | TransactionException killed) {
                torn.incrementAndGet();
            }
        }
        return true;
    }

    /// The tests' database acknowledges before it writes, to save time; this one must not.
    private void acknowledgeOnlyWhatIsWritten(TestDatabase database) {
        jdbc.sql("alter database " + database.name() + " set synchronous_commit = on")
                .update();
        jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """).query((row, n) -> true).list();
        jdbc.sql("set synchronous_commit = on").update();
    }

    /// Kills a backend that has written in its transaction, each time some moves after the last, and seals.
    private boolean killing() {
        while (kills.get() < KILLS) {
            made.acquireUninterruptibly(MOVES_A_KILL);
            boolean killed = false;
            while (!killed) {
                killed = killsOne();
            }
            kills.incrementAndGet();
        }
        return true;
    }

    private boolean killsOne() {
        try {
            seals.seal();
            return jdbc.sql("""
                            select pid from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid()
                                and backend_xid is not null order by xact_start desc limit 1
                            """)
                    .query(Long.class)
                    .optional()
                    .flatMap(ProcessHandle::of)
                    .map(KilledMovesFaultTest::kill)
                    .orElse(false);
        } catch (DataAccessException | TransactionException thrownOutToo) {
            return false; // the database recovers; the pool waits for it
        }
    }

    /// Returns when the server has noticed: from then on it takes no connection until it has recovered.
    private static boolean kill(ProcessHandle backend) {
        boolean sent = backend.destroyForcibly();
        backend.onExit().join();
        return sent;
    }

    private void stillWorks() {
        assertThat(office.submitted(office.worker("后来", 60_000)).version()).isEqualTo(2);
    }

    private List<String> events() {
        return jdbc.sql("""
                        select f.number || ' ' || e.action || ' ' || e.seq
                        from casework.case_event e join casework.case_file f on f.id = e.case_id
                        """).query(String.class).list();
    }

    private static String line(String number, String action, int version) {
        return number + " " + action + " " + version;
    }

    /// Moves without their audit row, and audit rows without their move.
    private List<String> missingOrSpare() {
        return jdbc.sql("""
                        select coalesce(m.number, a.number) || ' ' || coalesce(m.action, a.action) || ': '
                            || coalesce(m.times, 0) || ' moves, ' || coalesce(a.times, 0) || ' audit rows'
                        from (select f.number, f.type || '.' || e.action as action, count(*) as times
                                from casework.case_event e join casework.case_file f on f.id = e.case_id
                                where e.action <> 'open' group by 1, 2) m
                            full join (select subject_id as number, action, count(*) as times
                                from identity.audit where action like 'housing.application.%' group by 1, 2) a
                            on a.number = m.number and a.action = m.action
                        where m.times is distinct from a.times
                        """).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

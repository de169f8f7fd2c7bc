package cn.anju.housing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.allocation.QueueTown.Family;
import cn.anju.identity.Actor;
import cn.anju.test.PlatformCopy;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestDatabase;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two copies of the platform start the weekly run at once; one of them is killed in the middle.
@Tag("fault")
@PlatformTest
class QueueRunFaultTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Test
    void one_works_the_other_leaves_cleanly_and_after_a_kill_the_result_is_that_of_a_single_run(TestDatabase database)
            throws Exception {
        try (var first = PlatformCopy.on(database);
                var second = PlatformCopy.on(database);
                var blocker = DriverManager.getConnection(database.jdbcUrl());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var town = new QueueTown(context);
            var alone = street(town, "SINGLE");
            assertThat(town.run()).isInstanceOf(WeeklyQueueRun.Result.Done.class);
            var expected = homes(town, alone, "SINGLE");
            town.forgetRuns();
            var street = street(town, "DOUBLE");

            // The first copy has done the first queue and stands in the second: one of its cases is held.
            blocker.setAutoCommit(false);
            hold(blocker, street.get(4));
            var city = town.city();
            first.isUp();
            second.isUp();
            var running = threads.submit(() -> begin(first, city));
            waitUntil(
                    "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
            assertThat(begin(second, city)).contains("另一处正在配租");
            assertThat(stepsOf("DOUBLE")).containsExactly("DOUBLEA 3");

            first.kill();
            assertThat(threads.submit(() -> broken(running)).get()).isTrue();
            blocker.rollback();
            waitUntil("select count(*) = 0 from pg_locks where locktype = 'advisory'"
                    + " and database = (select oid from pg_database where datname = current_database())");
            assertThat(stepsOf("DOUBLE")).containsExactly("DOUBLEA 3");
            assertThat(jdbc.sql("select count(*) from housing.queue_run where finished_at is not null")
                            .query(Integer.class)
                            .single())
                    .isZero();

            assertThat(begin(second, city)).contains("本周配租完成");
            assertThat(homes(town, street, "DOUBLE")).isEqualTo(expected);
            assertThat(stepsOf("DOUBLE")).containsExactly("DOUBLEA 3", "DOUBLEB 3");
            assertThat(begin(second, city)).contains("本周已经配租过了");
            assertThat(homes(town, street, "DOUBLE")).isEqualTo(expected);
            assertThat(jdbc.sql("select count(*) from housing.offer")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(12);
        }
    }

    /// Two queues of four families and three homes each.
    private static List<Family> street(QueueTown town, String name) {
        town.project(name + "A", 3);
        town.project(name + "B", 3);
        var all = new java.util.ArrayList<>(town.waiting(4, name + "A"));
        all.addAll(town.waiting(4, name + "B"));
        return List.copyOf(all);
    }

    /// Which home each family has, in words that do not name the street.
    private static List<String> homes(QueueTown town, List<Family> street, String name) {
        return town.homesOf(street).stream().map(code -> code.replace(name, "")).toList();
    }

    private String begin(PlatformCopy copy, Actor city) {
        var visitor = new Visitor(copy.port()).with(logins.cookie(city.account()));
        visitor.get("/desk/queues");
        var answer = visitor.post("/desk/queues/run", "confirmed", "true");
        assertThat(answer.statusCode()).isEqualTo(302);
        return visitor.get("/desk/queues").body();
    }

    private static boolean broken(java.util.concurrent.Future<String> answer) throws InterruptedException {
        try {
            answer.get();
            return false;
        } catch (java.util.concurrent.ExecutionException torn) {
            return true;
        }
    }

    private static void hold(java.sql.Connection blocker, Family family) throws java.sql.SQLException {
        try (var statement =
                blocker.prepareStatement("select number from casework.case_file where id = ? for update")) {
            statement.setObject(1, family.file().id().value());
            statement.executeQuery();
        }
    }

    private List<String> stepsOf(String street) {
        return jdbc.sql("""
                        select project || ' ' || offers from housing.queue_run_step
                        where project like :street || '%' order by project
                        """).param("street", street).query(String.class).list();
    }

    private void waitUntil(String happened) {
        boolean seen = false;
        while (!seen) {
            seen = jdbc.sql(happened).query(Boolean.class).single();
        }
    }
}

package cn.anju.housing.demo;

import static cn.anju.housing.application.HousingApplication.State;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Deadline;
import cn.anju.casework.Sweeper;
import cn.anju.exchange.Checks;
import cn.anju.exchange.ExchangeQueue;
import cn.anju.housing.allocation.AllocationPlan;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.objection.Appeal;
import cn.anju.housing.objection.Objection;
import cn.anju.identity.DemoPast;
import cn.anju.identity.People;
import cn.anju.identity.Phone;
import cn.anju.test.DemoTest;
import cn.anju.test.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo city's cases: one in every stage, with a past that holds together.
@DemoTest
class DemoCasesTest {

    /// Business time may have been moved by another class of this context: the tests tell of the first morning.
    private static final LocalDateTime FIRST_MORNING = LocalDateTime.of(2026, 3, 9, 9, 0);

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    Checks checks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    DemoPast past;

    @Autowired
    ExchangeQueue questions;

    @Autowired
    Sweeper sweeper;

    @Test
    void a_case_stands_in_every_stage_that_waits_for_somebody() {
        for (var stage : List.of(
                State.SUBMITTED,
                State.RETURNED,
                State.ACCEPTED,
                State.FIRST_REVIEW,
                State.SECOND_REVIEW,
                State.PUBLIC_NOTICE,
                State.QUALIFIED,
                State.REJECTED,
                State.APPEALED,
                State.OFFERED)) {
            assertThat(cases.standing(HousingApplication.KEY, stage, null))
                    .as(stage.label())
                    .isNotEmpty();
        }
        assertThat(cases.standing(Appeal.KEY, Appeal.State.IN_REVIEW, null)).hasSize(1);
        assertThat(cases.standing(Objection.KEY, Objection.State.INVESTIGATING, null))
                .hasSize(1);
    }

    @Test
    void one_case_is_late_on_its_clock_and_no_other() {
        var late = cases.standing(HousingApplication.KEY, State.FIRST_REVIEW, LocalDate.of(2026, 3, 9));
        assertThat(late).hasSize(1);
        assertThat(cases.the(late.getFirst()).deadline())
                .isInstanceOfSatisfying(
                        Deadline.Running.class,
                        running -> assertThat(running.dueOn()).isEqualTo(LocalDate.of(2026, 3, 5)));
        assertThat(cases.standing(HousingApplication.KEY, State.SECOND_REVIEW, LocalDate.of(2026, 3, 9)))
                .isEmpty();
        assertThat(cases.standing(HousingApplication.KEY, State.PUBLIC_NOTICE, LocalDate.of(2026, 3, 9)))
                .isEmpty();
    }

    @Test
    void one_case_waits_for_the_tax_office_however_often_it_is_asked() {
        var waiting = cases.standing(HousingApplication.KEY, State.ACCEPTED, null);
        assertThat(waiting).hasSize(1);
        assertThat(past.at(FIRST_MORNING, () -> questions.runDue(clock.instant())))
                .isPositive();
        assertThat(checks.waitingFor(waiting.getFirst().value())).contains("等待税务");
    }

    @Test
    void no_move_of_the_tales_lies_ahead_of_the_first_morning_and_each_history_runs_forward() {
        assertThat(count("select count(*) from casework.case_event where at > timestamptz '2026-03-09 09:00+08'"))
                .isZero();
        assertThat(count("""
                        select count(*) from (select at, lag(at) over (partition by case_id order by seq) as before
                            from casework.case_event) e where before > at
                        """)).isZero();
        assertThat(count("select count(*) from identity.audit where action = 'housing.application.submit'"))
                .isEqualTo(count("""
                        select count(*) from casework.case_event where type = 'housing.application'
                            and action = 'submit' and actor_name <> '存量迁入'
                        """))
                .isGreaterThan(15);
    }

    @Test
    void the_residents_with_a_login_stand_where_the_login_page_says() {
        assertThat(caseOf("19900000007").isIn(State.RETURNED)).isTrue();
        assertThat(caseOf("19900000008").isIn(State.APPEALED)).isTrue();
        assertThat(caseOf("19900000009").isIn(State.PUBLIC_NOTICE)).isTrue();
        assertThat(caseOf("19900000010").isIn(State.QUALIFIED)).isTrue();
        assertThat(cases.of(personOf("19900000001"))).isEmpty();
    }

    @Test
    void one_draw_is_over_and_published_and_one_waits_for_its_public_value() {
        assertThat(cases.standing(AllocationPlan.KEY, AllocationPlan.State.CONCLUDED, null))
                .hasSize(1);
        assertThat(cases.standing(AllocationPlan.KEY, AllocationPlan.State.SEALED, null))
                .hasSize(1);
        assertThat(count("select count(*) from housing.offer where state = 'OPEN'"))
                .isEqualTo(6);
        var visitor = new Visitor(port);
        String list = visitor.get("/draws").body();
        assertThat(list).contains("已配租").contains("随机数已封存");
        var pages = Pattern.compile("href=\"(/draws/[^\"]+)\"")
                .matcher(list)
                .results()
                .map(link -> visitor.get(link.group(1)))
                .toList();
        assertThat(pages).hasSize(2).allMatch(page -> page.statusCode() == 200);
        assertThat(pages).anyMatch(page -> page.body().contains("src=\"/draw/verifier.js?v="));
    }

    @Test
    void what_falls_due_on_the_first_morning_reports_the_late_case_and_changes_no_state() {
        var before = states();
        past.at(FIRST_MORNING, () -> {
            sweeper.sweep();
            return true;
        });
        assertThat(states()).isEqualTo(before);
        assertThat(count("select count(*) from casework.task where kind = 'late'"))
                .isEqualTo(2);
    }

    @Test
    void the_tale_stops_time_for_its_own_thread_alone_and_never_runs_ahead() throws Exception {
        var told = LocalDateTime.of(2026, 2, 24, 17, 5);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = past.at(told, () -> List.of(clock.instant(), from(threads.submit(clock::instant))));
            assertThat(seen.getFirst()).isEqualTo(told.atZone(clock.getZone()).toInstant());
            assertThat(LocalDate.ofInstant(seen.getLast(), clock.getZone())).isAfterOrEqualTo(LocalDate.of(2026, 3, 9));
        }
        var ahead = LocalDateTime.of(2046, 1, 1, 0, 0);
        assertThatThrownBy(() -> past.at(ahead, clock::instant)).isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> T from(Future<T> other) {
        try {
            return other.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<String> states() {
        return jdbc.sql("select number || state from casework.case_file order by number")
                .query(String.class)
                .list();
    }

    private CaseFile caseOf(String phone) {
        return cases.of(personOf(phone)).stream()
                .filter(file -> file.type().key().equals(HousingApplication.KEY))
                .findFirst()
                .orElseThrow();
    }

    private cn.anju.identity.PersonId personOf(String phone) {
        return people.byPhone(new Phone(phone)).getFirst().id();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}

package cn.anju.housing.application;

import static cn.anju.housing.application.HousingApplication.State;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Deadline;
import cn.anju.casework.ParametersInForce;
import cn.anju.casework.Sweeper;
import cn.anju.casework.Tasks;
import cn.anju.exchange.Department;
import cn.anju.exchange.Simulator;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statutory clock of an application: seven working days, stopped for papers, late, and without a calendar.
@PlatformTest
class ApplicationClockTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final int WITHIN = 60_000;

    @Autowired
    HousingOffice office;

    @Autowired
    Simulator simulator;

    @Autowired
    Tasks tasks;

    @Autowired
    ParametersInForce parameters;

    @Autowired
    Sweeper sweeper;

    @Autowired
    TestClock clock;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsMonday() {
        clock.set(MONDAY);
        for (var department : Department.values()) {
            simulator.silence(department, false);
        }
    }

    @Test
    void the_clock_runs_seven_working_days_stops_for_papers_and_goes_on_with_what_was_left() {
        var resident = office.worker("冯军", WITHIN);
        var accepted = office.accepted(resident);
        assertThat(accepted.deadline())
                .isEqualTo(running("housing.first-review", MONDAY, 7, LocalDate.of(2026, 3, 18)));
        clock.set(LocalDate.of(2026, 3, 11));
        var intake = office.officer(Role.INTAKE);
        var returned = office.moved(accepted, "return", intake, "请补婚姻状况证明");
        assertThat(returned.deadline()).isEqualTo(new Deadline.Stopped("housing.first-review", 5));
        clock.set(LocalDate.of(2026, 3, 23));
        var again = office.moved(office.moved(returned, "resubmit", resident, null), "accept", intake, null);
        assertThat(again.deadline())
                .isEqualTo(running("housing.first-review", LocalDate.of(2026, 3, 23), 5, LocalDate.of(2026, 3, 30)));
    }

    @Test
    void a_late_case_is_reported_upward_once_and_never_moves_by_itself() {
        simulator.silence(Department.TAX, true);
        var file = office.answered(office.worker("何洁", WITHIN));
        office.itIs(LocalDate.of(2026, 3, 18));
        assertThat(late(file)).isZero();
        office.itIs(LocalDate.of(2026, 3, 19));
        office.itIs(LocalDate.of(2026, 3, 20));
        assertThat(late(file)).isEqualTo(2);
        assertThat(office.now(file).isIn(State.ACCEPTED)).isTrue();
    }

    @Test
    void a_missing_calendar_stops_nothing_and_the_deadline_is_computed_when_it_is_entered() {
        clock.set(LocalDate.of(2026, 12, 28));
        var file = office.accepted(office.worker("高原", WITHIN));
        assertThat(file.deadline())
                .isEqualTo(new Deadline.NoCalendar("housing.first-review", LocalDate.of(2026, 12, 28), 7));
        office.accepted(office.worker("高山", WITHIN));
        var keeper = logins.staff("日历管理", null, Role.CALENDAR_KEEPER);
        assertThat(tasks.openFor(keeper))
                .filteredOn(task -> task.kind().equals("calendar-missing"))
                .hasSize(1);

        parameters.enter(
                "calendar.2027",
                Map.of("off", List.of("2027-01-01"), "work", List.of()),
                LocalDate.of(2026, 12, 28),
                "测试用的 2027 年安排",
                keeper);
        sweeper.sweep();
        assertThat(office.now(file).deadline())
                .isEqualTo(running("housing.first-review", LocalDate.of(2026, 12, 28), 7, LocalDate.of(2027, 1, 7)));
    }

    private static Deadline running(String parameter, LocalDate from, int days, LocalDate due) {
        return new Deadline.Running(parameter, from, days, due);
    }

    private int late(CaseFile file) {
        return jdbc.sql("select count(*) from casework.task where kind = 'late' and case_id = :id")
                .param("id", file.id().value())
                .query(Integer.class)
                .single();
    }
}

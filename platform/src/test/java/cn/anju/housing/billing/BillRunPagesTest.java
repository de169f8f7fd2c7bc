package cn.anju.housing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A month billed from the desk: who may, what is asked first, what the page says afterwards.
@PlatformTest
class BillRunPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    BillRuns runs;

    @Autowired
    BillRunWorker worker;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsTheFirstOfMarch() {
        clock.set(LocalDate.of(2026, 3, 1));
    }

    @Test
    void the_citys_finance_bills_a_month_and_sees_that_two_ways_of_reckoning_agree() {
        new LeasesForBilling(jdbc).project("PAGES", 5);
        var month = YearMonth.of(2026, 2);
        var finance = as(logins.staff("财务", null, Role.FINANCE));
        finance.get("/desk/rent/runs");
        assertThat(finance.post("/desk/rent/runs", "month", "2026-02").body()).contains("已经出过的账单不会重复");
        assertThat(runs.find(month)).as("nothing before the confirmation").isEmpty();
        finance.post("/desk/rent/runs", "month", "2026-02", "confirmed", "true");
        while (runs.find(month)
                .filter(run -> run.state() == BillRuns.State.DONE)
                .isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(finance.get("/desk/rent/runs/2026-02").body()).contains("另一种算法核对", "一致", "不同的</dt><dd>0 张", "已完成");
        assertThat(finance.get("/desk/rent/runs").body()).contains("2026年2月", "已出账");
        finance.post("/desk/rent/runs/2026-02/pause");
        assertThat(finance.get("/desk/rent/runs/2026-02").body()).contains("现在没有在出账");
    }

    @Test
    void a_month_that_is_none_is_explained_beside_its_field() {
        var finance = as(logins.staff("财务", null, Role.FINANCE));
        finance.get("/desk/rent/runs");
        for (String wrong : new String[] {"", "三月", "2026-13", "2026-05"}) {
            assertThat(finance.post("/desk/rent/runs", "month", wrong, "confirmed", "true")
                            .body())
                    .as(wrong)
                    .contains("请填写年和月");
        }
    }

    @Test
    void a_districts_finance_and_other_roles_do_not_bill_the_city() {
        for (var actor : new Actor[] {
            logins.staff("区财务", "500106", Role.FINANCE), logins.staff("初审", "500106", Role.FIRST_REVIEWER)
        }) {
            var visitor = as(actor);
            assertThat(visitor.get("/desk/rent/runs").statusCode()).isEqualTo(404);
            visitor.get("/desk");
            assertThat(visitor.post("/desk/rent/runs", "month", "2026-02", "confirmed", "true")
                            .statusCode())
                    .isEqualTo(404);
        }
        var auditor = as(logins.staff("审计", null, Role.AUDITOR));
        assertThat(auditor.get("/desk/rent/runs").statusCode()).isEqualTo(200);
        assertThat(auditor.post("/desk/rent/runs", "month", "2026-02", "confirmed", "true")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_run_whose_process_died_is_taken_up_by_itself() {
        new LeasesForBilling(jdbc).project("DIED", 4);
        var month = YearMonth.of(2026, 1);
        runs.begin(month, 4, clock.instant(), Actor.SYSTEM.account());
        worker.run();
        while (runs.find(month).orElseThrow().state() != BillRuns.State.DONE) {
            Thread.onSpinWait();
        }
        assertThat(runs.find(month).orElseThrow().bills()).isGreaterThanOrEqualTo(4);
    }

    private Visitor as(Actor actor) {
        return new Visitor(port).with(logins.cookie(actor.account()));
    }
}

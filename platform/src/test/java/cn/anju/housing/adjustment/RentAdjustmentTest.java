package cn.anju.housing.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.housing.billing.BillRun;
import cn.anju.housing.billing.LeasesForBilling;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.RentStandards;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.Refused;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// New standards: by the rule, not before three years, under the ceiling, tried first, and by two people.
@PlatformTest
class RentAdjustmentTest {

    private static int districts;

    @LocalServerPort
    int port;

    @Autowired
    RentProposals proposals;

    @Autowired
    RentTrial trial;

    @Autowired
    RentStandards standards;

    @Autowired
    BillRun billing;

    @Autowired
    Bills bills;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    LeasesForBilling leases;
    String district = "";
    ProjectCode project = new ProjectCode("NONE");
    Actor one = Actor.SYSTEM;
    Actor other = Actor.SYSTEM;

    /// Homes of 50.32 m² at 11.00 since 2024-01-01, market 20.00, in a district of their own.
    @BeforeEach
    void threeYearsLater() {
        clock.set(LocalDate.of(2026, 12, 20));
        leases = new LeasesForBilling(jdbc);
        district = "50T" + (100 + ++districts);
        project = new ProjectCode("ADJ" + districts);
        leases.project(project.value(), district, 3);
        one = logins.staff("提方案的人", null, Role.CITY_AGENCY);
        other = logins.staff("批准的人", null, Role.CITY_AGENCY);
    }

    @Test
    void the_mean_of_three_changes_makes_11_yuan_11_14() {
        var proposal = proposals.propose(adjustment(LocalDate.of(2027, 1, 1)), one);
        assertThat(proposals.lines(proposal.id()))
                .containsExactly(new RentLine(
                        project.value(),
                        "",
                        new BigDecimal("11.00"),
                        new BigDecimal("11.14"),
                        new BigDecimal("20.00"),
                        false));
        assertThat(standard(LocalDate.of(2027, 1, 1)))
                .as("nothing holds before it is approved")
                .isEqualTo("11.00");
    }

    @Test
    void a_month_before_three_years_are_over_it_is_refused() {
        assertThatThrownBy(() -> {
                    clock.set(LocalDate.of(2026, 11, 20));
                    proposals.propose(adjustment(LocalDate.of(2026, 12, 1)), one);
                })
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).contains("since");
                    assertThat(refused.why()).contains("36 个月");
                });
    }

    @Test
    void rent_is_billed_by_whole_months_so_it_begins_on_a_first_after_today() {
        for (var day : new LocalDate[] {LocalDate.of(2027, 1, 2), LocalDate.of(2026, 12, 1)}) {
            assertThatThrownBy(() -> proposals.propose(adjustment(day), one))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.what()).contains("1 日"));
        }
    }

    @Test
    void the_ceiling_holds_an_adjustment_down() {
        jdbc.sql("update housing.rent_standard set market = 18.50 where project_id = "
                        + "(select id from housing.project where code = :code)")
                .param("code", project.value())
                .update();
        var proposal = proposals.propose(adjustment(LocalDate.of(2027, 1, 1)), one);
        assertThat(proposals.lines(proposal.id())).singleElement().satisfies(line -> {
            assertThat(line.standard()).isEqualByComparingTo("11.10");
            assertThat(line.capped()).isTrue();
        });
    }

    @Test
    void a_price_at_the_ceiling_passes_and_a_fen_more_needs_a_reason() {
        var since = LocalDate.of(2027, 1, 1);
        assertThat(proposals.propose(price(since, "12.00", null), one).exception())
                .isNull();
        assertThatThrownBy(() -> proposals.propose(price(since, "12.01", null), one))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).contains("standard");
                    assertThat(refused.what()).contains("60%", "12.00");
                });
        assertThat(proposals.propose(price(since, "12.01", "批准机关同意按成本定价"), one).exception())
                .isEqualTo("批准机关同意按成本定价");
    }

    @Test
    void a_trial_tells_who_pays_more_and_the_bill_of_its_month_says_the_same() {
        leases.change(leases.lease(project.value(), 2), "recognition = 'MIN_LIVING'");
        var proposal = proposals.propose(adjustment(LocalDate.of(2027, 1, 1)), one);
        var tried = trial.byDistrict(proposal);
        assertThat(tried).singleElement().satisfies(line -> {
            assertThat(line.households()).isEqualTo(3);
            assertThat(line.more()).as("who pays the low rent pays it still").isEqualTo(2);
            assertThat(line.less()).isZero();
            // 50.32 × 11.14 = 560.56 (560.5648), twice, less 553.52 twice
            assertThat(line.after().subtract(line.before())).isEqualByComparingTo("14.08");
            assertThat(line.most()).isEqualByComparingTo("7.04");
        });
        proposals.approve(proposal.id(), other);
        assertThat(standard(LocalDate.of(2026, 12, 31))).isEqualTo("11.00");
        assertThat(standard(LocalDate.of(2027, 1, 1))).isEqualTo("11.14");
        var month = YearMonth.of(2027, 1);
        billing.run(month, Actor.SYSTEM);
        var sum = BigDecimal.ZERO;
        for (int n = 0; n < 3; n++) {
            sum = sum.add(bills.find(new BillNumber(leases.lease(project.value(), n), month))
                    .orElseThrow()
                    .amount());
        }
        assertThat(sum).isEqualByComparingTo(tried.getFirst().after());
    }

    @Test
    void nobody_approves_what_he_proposed_and_nothing_is_decided_twice() {
        var proposal = proposals.propose(adjustment(LocalDate.of(2027, 1, 1)), one);
        assertThatThrownBy(() -> proposals.approve(proposal.id(), one)).isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> jdbc.sql("update housing.rent_proposal set state = 'APPROVED', decided_at = proposed_at, "
                                        + "decided_by = proposed_by where id = :id")
                                .param("id", proposal.id())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> proposals.reject(proposal.id(), " ", other)).isInstanceOf(Refused.class);
        proposals.reject(proposal.id(), "数据有误", other);
        assertThatThrownBy(() -> proposals.approve(proposal.id(), other)).isInstanceOf(Conflict.class);
        assertThat(standard(LocalDate.of(2027, 1, 1))).isEqualTo("11.00");
    }

    @Test
    void a_standard_that_changed_meanwhile_stops_the_whole_proposal() {
        var first = proposals.propose(price(LocalDate.of(2027, 1, 1), "11.50", null), one);
        var second = proposals.propose(adjustment(LocalDate.of(2027, 2, 1)), one);
        proposals.approve(first.id(), other);
        assertThatThrownBy(() -> proposals.approve(second.id(), other))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.getMessage()).contains("变了"));
        assertThat(proposals.the(second.id()).state()).isEqualTo(RentProposal.State.PROPOSED);
    }

    @Test
    void the_form_says_beside_the_field_what_is_wrong_and_keeps_what_was_written() {
        var visitor = new Visitor(port).with(logins.cookie(one.account()));
        visitor.get("/desk/rent/standards/adjustments");
        var answer = visitor.post(
                "/desk/rent/standards/adjustments",
                "district",
                district,
                "since",
                "2027-01-01",
                "income",
                "五点二",
                "cpi",
                "0.3",
                "home",
                "-1.6",
                "approval",
                "渝房发〔2026〕1号");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("要填百分数", "五点二", "渝房发〔2026〕1号");
        assertThat(visitor.post("/desk/rent/standards/adjustments", "district", district)
                        .body())
                .as("everything that is missing at once")
                .contains("请先改正下面 5 处");
        var home = new Visitor(port)
                .with(logins.cookie(
                        logins.staff("本区", "500106", Role.DISTRICT_AUTHORITY).account()));
        home.get("/desk/rent/standards/adjustments");
        assertThat(home.post("/desk/rent/standards/adjustments").body()).contains("请选择范围", "请先改正下面 6 处");
        visitor.get("/desk/rent/standards/prices");
        assertThat(visitor.post("/desk/rent/standards/prices", "project", "NOPE")
                        .body())
                .contains("没有这个小区");
    }

    @Test
    void a_district_proposes_at_home_only() {
        var home = logins.staff("本区", district, Role.DISTRICT_AUTHORITY);
        var away = logins.staff("外区", "500106", Role.DISTRICT_AUTHORITY);
        String body = """
                {"district":"%s","since":"2027-01-01","income":"5.2","cpi":"0.3","home":"-1.6","approval":"文号"}""".formatted(district);
        assertThat(post(away, body)).isEqualTo(404);
        assertThat(post(home, body)).isEqualTo(200);
        assertThat(post(home, body.replace(district, "500106"))).isEqualTo(404);
        assertThat(post(home, body.replace("\"district\":\"" + district + "\",", "")))
                .as("the whole city is not a district's")
                .isEqualTo(404);
    }

    private int post(Actor actor, String body) {
        var visitor = new Visitor(port).with(logins.cookie(actor.account()));
        visitor.get("/desk");
        return visitor.json(
                        "/api/v1/rent-standards/adjustments",
                        java.util.UUID.randomUUID().toString(),
                        body)
                .statusCode();
    }

    private AskedRents.Adjustment adjustment(LocalDate since) {
        return new AskedRents.Adjustment(
                district, since, new BigDecimal("5.2"), new BigDecimal("0.3"), new BigDecimal("-1.6"), "渝房发〔2026〕1号");
    }

    private AskedRents.Price price(LocalDate since, String standard, @Nullable String exception) {
        return new AskedRents.Price(
                project, null, since, new BigDecimal(standard), new BigDecimal("20.00"), "渝房发〔2026〕2号", exception);
    }

    private String standard(LocalDate day) {
        return standards.theStandard(project, UnitType.STUDIO, day).standard().toPlainString();
    }
}

package cn.anju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.casework.ParameterProposals;
import cn.anju.casework.ParametersInForce;
import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A limit changed from the desk: proposed, tried on the live caseload, approved by another, in force on its day.
@PlatformTest
class ParameterDeskTest {

    private static final String LATE_FEE = "housing.rent.late-fee-per-day";
    private static final String INQUIRY = "housing.objection-inquiry";
    private static final String APPEAL = "housing.appeal-window";

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    ParameterProposals proposals;

    @Autowired
    ParametersInForce parameters;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsMonday() {
        clock.set(LocalDate.of(2026, 3, 9));
    }

    @Test
    void a_new_rate_is_proposed_by_one_approved_by_another_and_holds_from_its_day_only() {
        var keeper = as(logins.staff("参数员", null, Role.CALENDAR_KEEPER));
        var agency = as(logins.staff("市级机构", null, Role.CITY_AGENCY));
        keeper.get("/desk/parameters/" + LATE_FEE);
        String address = keeper.post(
                        "/desk/parameters/" + LATE_FEE,
                        "value",
                        "0.0003",
                        "since",
                        "2026-04-01",
                        "cites",
                        "渝建〔2026〕1号",
                        "reason",
                        "减轻负担")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/desk/)", "$1");
        assertThat(keeper.get(address).body()).contains("等另一个人批准", "0.0003").doesNotContain("/approve\"");
        keeper.post(address + "/approve");
        assertThat(rate(LocalDate.of(2026, 4, 1))).as("not by who proposed it").isEqualByComparingTo("0.0005");
        agency.get(address);
        agency.post(address + "/approve");
        assertThat(rate(LocalDate.of(2026, 3, 31))).isEqualByComparingTo("0.0005");
        assertThat(rate(LocalDate.of(2026, 4, 1))).isEqualByComparingTo("0.0003");
        assertThat(agency.get("/desk/parameters/" + LATE_FEE).body()).contains("本机构录入", "渝建〔2026〕1号", "已批准");
        agency.post(address + "/approve");
        assertThat(parameters.set().history(LATE_FEE)).hasSize(2);
    }

    @Test
    void what_does_not_fit_is_said_beside_its_field_and_nothing_is_kept() {
        var keeper = as(logins.staff("参数员", null, Role.CALENDAR_KEEPER));
        keeper.get("/desk/parameters/" + INQUIRY);
        assertThat(keeper.post("/desk/parameters/" + INQUIRY, "value", "", "since", "x")
                        .body())
                .contains("请填写新的数值。", "请填写从哪一天起生效。", "请写明依据", "请写明为什么要改");
        assertThat(keeper.post(
                                "/desk/parameters/" + INQUIRY,
                                "value",
                                "十五",
                                "since",
                                "2026-04-01",
                                "cites",
                                "渝建〔2026〕1号",
                                "reason",
                                "更久")
                        .body())
                .contains("数值不对");
        assertThat(keeper.post(
                                "/desk/parameters/" + INQUIRY,
                                "value",
                                "15",
                                "since",
                                "2026-03-09",
                                "cites",
                                "渝建〔2026〕1号",
                                "reason",
                                "更久")
                        .body())
                .contains("生效日期要在今天以后");
        assertThat(proposals.of(INQUIRY)).isEmpty();
    }

    @Test
    void a_higher_income_limit_is_tried_on_the_live_caseload() {
        var keeper = logins.staff("参数员", null, Role.CALENDAR_KEEPER);
        var refused = office.answered(office.worker("唐小川", 63_000));
        office.answered(office.worker("李四光", 60_000));
        assertThat(refused.state().name()).isEqualTo("FIRST_REVIEW");
        var proposal = proposals.propose(
                "housing.income-factor.single", "1.3", LocalDate.of(2026, 4, 1), "渝建〔2026〕2号", "放宽", keeper);
        var effect = proposals.dryRun(proposal).getFirst();
        var here = effect.lines().stream()
                .filter(line -> line.district().equals(HousingOffice.HERE))
                .findFirst()
                .orElseThrow();
        assertThat(here.looked()).isGreaterThanOrEqualTo(2);
        assertThat(here.better()).isEqualTo(1);
        assertThat(here.worse()).isZero();
        assertThat(parameters.set().history("housing.income-factor.single"))
                .as("trying changes nothing")
                .hasSize(1);
        var fee = proposals.propose(LATE_FEE, "0.0004", LocalDate.of(2026, 7, 1), "渝建〔2026〕5号", "试算", keeper);
        assertThat(proposals.dryRun(fee)).as("no case is decided by it").isEmpty();
        proposals.reject(proposal.id(), "先不放宽", logins.staff("市级机构", null, Role.CITY_AGENCY));
        assertThat(proposals.the(proposal.id()).answer()).isEqualTo("先不放宽");
    }

    @Test
    void the_database_lets_nobody_approve_the_own_proposal() {
        var keeper = logins.staff("参数员", null, Role.CALENDAR_KEEPER);
        var proposal = proposals.propose(APPEAL, "12", LocalDate.of(2026, 5, 1), "渝建〔2026〕3号", "试一试", keeper);
        assertThatThrownBy(() -> jdbc.sql("""
                        update casework.parameter_proposal set state = 'APPROVED', decided_by = proposed_by, decided_at = now()
                        where id = :id
                        """).param("id", proposal.id()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_districts_keeper_and_other_roles_see_no_parameters() {
        for (var actor : new Actor[] {
            logins.staff("区参数员", "500106", Role.CALENDAR_KEEPER), logins.staff("初审", "500106", Role.FIRST_REVIEWER)
        }) {
            assertThat(as(actor).get("/desk/parameters").statusCode()).isEqualTo(404);
            assertThat(as(actor).get("/desk/parameters/" + APPEAL).statusCode()).isEqualTo(404);
        }
        assertThat(as(logins.staff("审计", null, Role.AUDITOR))
                        .get("/desk/parameters?q=公示")
                        .body())
                .contains("公示");
    }

    private BigDecimal rate(LocalDate day) {
        return parameters.set().inForceOn(LATE_FEE, day).number();
    }

    private Visitor as(Actor actor) {
        return new Visitor(port).with(logins.cookie(actor.account()));
    }

    @Test
    void a_program_proposes_once_for_its_key_and_another_approves() {
        var keeper = as(logins.staff("参数员", null, Role.CALENDAR_KEEPER));
        var agency = as(logins.staff("市级机构", null, Role.CITY_AGENCY));
        keeper.get("/desk/parameters");
        agency.get("/desk/parameters");
        String asked = "{\"value\":\"20\",\"since\":\"2026-06-01\",\"cites\":\"渝建〔2026〕4号\",\"reason\":\"发薪日早\"}";
        String route = "/api/v1/parameters/housing.rent.due-day/proposals";
        String first = keeper.json(route, "key-for-due-day", asked).body();
        assertThat(keeper.json(route, "key-for-due-day", asked).body()).isEqualTo(first);
        assertThat(proposals.of("housing.rent.due-day")).hasSize(1);
        String approval = "/api/v1/parameter-proposals/"
                + proposals.of("housing.rent.due-day").getFirst().id() + "/approval";
        assertThat(keeper.json(approval, "key-of-the-same-person", "{}").statusCode())
                .isEqualTo(422);
        assertThat(agency.json(approval, "key-of-another-one", "{}").statusCode())
                .isEqualTo(200);
        assertThat(parameters
                        .set()
                        .inForceOn("housing.rent.due-day", LocalDate.of(2026, 6, 1))
                        .whole())
                .isEqualTo(20);
    }
}

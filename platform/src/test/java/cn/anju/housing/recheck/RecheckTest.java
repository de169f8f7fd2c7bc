package cn.anju.housing.recheck;

import static cn.anju.housing.application.HousingOffice.ELSEWHERE;
import static cn.anju.housing.application.HousingOffice.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.exchange.Department;
import cn.anju.exchange.RealPropertyAnswer;
import cn.anju.exchange.Simulator;
import cn.anju.exchange.SocialInsuranceAnswer;
import cn.anju.exchange.Told;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.recheck.RecheckTown.Family;
import cn.anju.identity.Actor;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a yearly check finds, on both sides of its limits; who is asked, who is left alone, and once only.
@PlatformTest
class RecheckTest {

    private static final String WAGES = "city.average-wage";
    private static int year = 2030;

    @Autowired
    RecheckTown town;

    @Autowired
    Recheck recheck;

    @Autowired
    Runs runs;

    @Autowired
    Standings standings;

    @Autowired
    Questions questions;

    @Autowired
    DecidingOne deciding;

    @Autowired
    Simulator departments;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsMarch() {
        clock.set(LocalDate.of(2026, 3, 9));
        year++; // each test has a year of its own: a household is checked once in a year
    }

    @AfterEach
    void everybodyAnswers() {
        departments.silence(Department.TAX, false);
    }

    @Test
    void to_the_yuan_on_both_sides_of_the_income_limit() {
        var within = town.qualified("刚好", 62_220);
        var above = town.qualified("超一元", 62_221);
        var run = checked();
        assertThat(of(run, within).outcome()).isEqualTo(Outcome.KEEP);
        assertThat(of(run, above).outcome()).isEqualTo(Outcome.LOST);
        assertThat(of(run, above).unmet()).containsExactly("PRH-13-4");
        assertThat(runs.the(run).state()).isEqualTo(Runs.State.DONE);
    }

    @Test
    void a_transfer_one_day_more_than_three_years_ago_and_on_the_very_day() {
        var old = town.qualified("三年前", 40_000);
        var late = town.qualified("差一天", 40_000);
        departments.tell(person(old), new RealPropertyAnswer(Told.none(), Told.known(LocalDate.of(2023, 3, 8))));
        departments.tell(person(late), new RealPropertyAnswer(Told.none(), Told.known(LocalDate.of(2023, 3, 9))));
        var run = checked();
        assertThat(of(run, old).outcome()).isEqualTo(Outcome.KEEP);
        assertThat(of(run, late).unmet()).containsExactly("PRH-13-5b");
    }

    @Test
    void the_same_request_twice_is_one_run_and_a_household_is_checked_once_a_year() {
        var family = town.qualified("一次", 40_000);
        var first = checked();
        var again = recheck.begin(year, Target.APPLICANTS, HERE, Actor.SYSTEM);
        assertThat(again.id()).isEqualTo(first);
        var city = recheck.begin(year, Target.APPLICANTS, Runs.CITY, Actor.SYSTEM);
        recheck.run(city.id(), Actor.SYSTEM);
        assertThat(standings.list(city.id(), ALL, EVERYWHERE, 0, 100_000))
                .noneMatch(one ->
                        one.household().application().equals(family.file().id()));
        assertThat(recheck.run(first, Actor.SYSTEM)).isEqualTo(Recheck.Ended.DONE);
        assertThat(of(first, family).seq()).isEqualTo(1);
    }

    @Test
    void a_silent_department_loses_nobody_and_is_asked_again() {
        var family = town.qualified("税务不答", 99_000);
        departments.silence(Department.TAX, true);
        var run = checked();
        assertThat(of(run, family).outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(of(run, family).waits()).isEqualTo("等待税务");
        assertThat(deciding.askAgain(of(run, family).household(), Actor.SYSTEM).outcome())
                .as("still silent")
                .isEqualTo(Outcome.UNANSWERED);
        departments.silence(Department.TAX, false);
        var spoke = deciding.askAgain(of(run, family).household(), Actor.SYSTEM);
        assertThat(spoke.outcome()).isEqualTo(Outcome.LOST);
        assertThat(spoke.unmet()).contains("PRH-13-4");
    }

    @Test
    void one_question_about_work_decides_for_and_against() {
        var here = town.qualified("合同在纸上", 40_000);
        var away = town.qualified("去了外区", 40_000);
        for (var family : List.of(here, away)) {
            departments.tell(person(family), new SocialInsuranceAnswer(Told.none()));
        }
        var run = checked();
        var asked = of(run, here);
        assertThat(asked.outcome()).isEqualTo(Outcome.NEEDS_FACTS);
        var put = questions.find(run, asked.household().position()).orElseThrow();
        assertThat(put.question().ask()).isEqualTo(Ask.WORK);
        assertThat(answer(run, here, java.util.Map.of("WORK_KIND", "EMPLOYED", "WORK_DISTRICT", HERE))
                        .outcome())
                .isEqualTo(Outcome.KEEP);
        var lost = answer(run, away, java.util.Map.of("WORK_KIND", "NONE", "WORK_DISTRICT", "500243"));
        assertThat(lost.outcome()).isEqualTo(Outcome.LOST);
        assertThat(lost.unmet()).contains("PRH-13-3");
    }

    @Test
    void the_income_that_no_register_knows_is_asked_of_the_household() {
        var family = withoutIncome("没有记录");
        var run = checked();
        assertThat(of(run, family).outcome()).isEqualTo(Outcome.NEEDS_FACTS);
        var question = questions
                .find(run, of(run, family).household().position())
                .orElseThrow()
                .question();
        assertThat(question).isEqualTo(new Question(Ask.INCOME_AND_TRADE, List.of(person(family))));
        var lost = answer(run, family, java.util.Map.of("INDUSTRY-0", "住宿和餐饮业", "CERTIFICATE_INCOME-0", "62220.01"));
        assertThat(lost.outcome()).as(String.valueOf(lost.waits())).isEqualTo(Outcome.LOST);
        assertThat(lost.unmet()).containsExactly("PRH-13-4");
    }

    @Test
    void nobody_is_asked_about_an_income_that_could_not_be_compared() {
        var family = withoutIncome("工资表空");
        inForce.enter(WAGES, java.util.Map.of(), LocalDate.of(2026, 1, 2), "测试", Actor.SYSTEM);
        assertThat(of(checked(), family).waits()).contains("平均工资");
    }

    private Family withoutIncome(String name) {
        inForce.enter(
                WAGES,
                java.util.Map.of("住宿和餐饮业", java.util.Map.of("2025", new BigDecimal("55000"))),
                LocalDate.of(2026, 1, 2),
                "测试",
                Actor.SYSTEM);
        var family = town.qualified(name, 40_000);
        departments.tell(person(family), new SocialInsuranceAnswer(Told.none()));
        departments.tell(person(family), new cn.anju.exchange.TaxIncomeAnswer(Told.none()));
        departments.tell(
                person(family),
                new cn.anju.exchange.BusinessLicenceAnswer(
                        Told.known(new cn.anju.exchange.BusinessLicenceAnswer.Licence("92500106MA5U", "某面馆", HERE))));
        return family;
    }

    @Test
    void a_register_that_speaks_counts_more_than_what_was_entered_at_the_application() {
        var family = town.qualified("录入过", 40_000);
        jdbc.sql("""
                        insert into housing.entered_fact (case_id, fact, value, reason, entered_at, entered_by, entered_by_name)
                        values (:case, 'HOME_AREA', '0', '当时核实没有住房', timestamptz '2025-05-02 02:00Z',
                            '00000000-0000-0000-0000-000000000000', '初审')
                        """).param("case", family.file().id().value()).update();
        departments.tell(
                person(family),
                new RealPropertyAnswer(
                        Told.known(List.of(
                                new RealPropertyAnswer.Home(HERE, new BigDecimal("15.00"), LocalDate.of(2025, 12, 1)))),
                        Told.none()));
        assertThat(of(checked(), family).unmet()).as("15 m² a head is enough").containsExactly("PRH-13-5a");
    }

    @Test
    void what_was_heard_is_kept_so_that_a_resumed_run_asks_nobody_twice() {
        var family = town.qualified("问过一次", 40_000);
        var run = recheck.begin(year, Target.APPLICANTS, HERE, Actor.SYSTEM);
        var before = jdbc.sql("select count(*) from identity.audit where action = 'department.ask-many'")
                .query(Long.class)
                .single();
        recheck.judged(run, chosen(run), parameters(), Actor.SYSTEM); // as if killed before anything was written
        departments.tell(person(family), new cn.anju.exchange.TaxIncomeAnswer(Told.known(new BigDecimal("99999"))));
        assertThat(recheck.run(run.id(), Actor.SYSTEM)).isEqualTo(Recheck.Ended.DONE);
        assertThat(of(run.id(), family).outcome()).isEqualTo(Outcome.KEEP);
        assertThat(jdbc.sql("select count(*) from identity.audit where action = 'department.ask-many'")
                        .query(Long.class)
                        .single())
                .isEqualTo(before + 1);
    }

    @Test
    void a_stopped_run_lets_go_whom_it_has_not_reached_and_they_can_be_checked_anew() {
        town.qualified("停下甲", 40_000);
        var run = recheck.begin(year, Target.APPLICANTS, HERE, Actor.SYSTEM);
        runs.turn(run.id(), Runs.State.RUNNING, Runs.State.PAUSED);
        assertThat(recheck.run(run.id(), Actor.SYSTEM)).isEqualTo(Recheck.Ended.PAUSED);
        assertThat(runs.the(run.id()).done()).isZero();
        recheck.stop(run.id(), Actor.SYSTEM);
        assertThat(recheck.run(run.id(), Actor.SYSTEM)).isEqualTo(Recheck.Ended.STOPPED);
        var fresh = recheck.begin(year, Target.APPLICANTS, HERE, Actor.SYSTEM);
        assertThat(fresh.id()).isNotEqualTo(run.id());
        assertThat(fresh.households()).isEqualTo(run.households());
    }

    @Test
    void tenants_of_another_group_and_of_other_districts_are_not_in_it() {
        var tenant = town.tenant("租户", 40_000);
        var applicant = town.qualified("申请人", 40_000);
        var tenants = recheck.begin(year, Target.TENANTS, HERE, Actor.SYSTEM);
        recheck.run(tenants.id(), Actor.SYSTEM);
        assertThat(of(tenants.id(), tenant).outcome()).isEqualTo(Outcome.KEEP);
        assertThat(standings.list(tenants.id(), ALL, EVERYWHERE, 0, 100_000))
                .noneMatch(one ->
                        one.household().application().equals(applicant.file().id()));
        var elsewhere = recheck.begin(year, Target.TENANTS, ELSEWHERE, Actor.SYSTEM);
        assertThat(elsewhere.households()).isZero();
        assertThat(recheck.run(elsewhere.id(), Actor.SYSTEM)).isEqualTo(Recheck.Ended.DONE);
    }

    @Test
    void a_tenant_under_the_old_conditions_stays_with_a_higher_income() {
        var tenant = town.tenant("老承租人", 99_000);
        jdbc.sql("update housing.lease set old_income_per_head = 3000, old_limit_per_head = 2000 where case_id = :case")
                .param("case", tenant.file().id().value())
                .update();
        var run = recheck.begin(year, Target.TENANTS, HERE, Actor.SYSTEM);
        recheck.run(run.id(), Actor.SYSTEM);
        assertThat(of(run.id(), tenant).outcome()).isEqualTo(Outcome.KEEP);
    }

    private static final Standings.Which ALL = new Standings.Which(null, null, null, false);
    private static final Scope EVERYWHERE = new Scope(true, java.util.Set.of());

    @Autowired
    Chosen chosen;

    @Autowired
    cn.anju.casework.ParametersInForce inForce;

    private List<Chosen.One> chosen(Runs.Run run) {
        return chosen.after(run.id(), 0, 10_000);
    }

    private cn.anju.policy.Parameters parameters() {
        return inForce.set();
    }

    private RunId checked() {
        var run = recheck.begin(year, Target.APPLICANTS, HERE, Actor.SYSTEM);
        assertThat(recheck.run(run.id(), Actor.SYSTEM, 3)).isEqualTo(Recheck.Ended.DONE);
        return run.id();
    }

    private Standing answer(RunId run, Family family, java.util.Map<String, String> values) {
        return deciding.answer(of(run, family).household(), values, family.resident());
    }

    private Standing of(RunId run, Family family) {
        return standings.list(run, ALL, EVERYWHERE, 0, 100_000).stream()
                .filter(one ->
                        one.household().application().equals(family.file().id()))
                .findFirst()
                .orElseThrow();
    }

    private static cn.anju.identity.PersonId person(Family family) {
        return HousingOffice.person(family.resident());
    }
}

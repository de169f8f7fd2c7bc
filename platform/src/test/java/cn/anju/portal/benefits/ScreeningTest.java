package cn.anju.portal.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.disability.CataloguePerson.CatalogueType;
import cn.anju.policy.housing.CivilCapacity;
import cn.anju.policy.housing.WorkKind;
import cn.anju.portal.benefits.Benefit.Standing;
import cn.anju.portal.benefits.Situation.Disability;
import cn.anju.portal.benefits.Situation.Elder;
import cn.anju.portal.benefits.Situation.Home;
import cn.anju.portal.benefits.Situation.Insurance;
import cn.anju.portal.benefits.Situation.Per;
import cn.anju.portal.benefits.Situation.Person;
import cn.anju.test.PlatformTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What people of several kinds may have, as the rule sets decide it.
@PlatformTest
class ScreeningTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    /// The last days of the plan for disabled people.
    private static final LocalDate PLAN_IN_FORCE = LocalDate.of(2025, 6, 2);

    private static final String HERE = "500106";

    @Autowired
    Screening screening;

    @Test
    void who_tells_nothing_may_have_everything_that_a_person_can_have() {
        var found = screening.screen(Situation.unknown(), PLAN_IN_FORCE);
        assertThat(found.entitled()).isEmpty();
        assertThat(found.not()).extracting(Benefit::name).allMatch(name -> name.matches(".*（D-(24|46)）"));
        assertThat(found.possible())
                .hasSizeGreaterThan(45)
                .filteredOn(benefit -> benefit.missing().isEmpty())
                .extracting(Benefit::name)
                .containsOnly("大病保险和医疗救助");
        assertThat(found.possible()).extracting(Benefit::scheme).contains("公租房", "养老", "医疗", "助残", "托育");
    }

    @Test
    void a_worker_within_the_limit_may_rent_and_sees_every_article() {
        var city = the("市级公租房（中心城区）", worker("4000", Per.MONTH), MONDAY);
        assertThat(city.standing()).isEqualTo(Standing.ENTITLED);
        assertThat(city.reasons())
                .anySatisfy(reason -> assertThat(reason.href()).isEqualTo("/law#13-1-4"));
        assertThat(city.apply()).isNotNull();
        assertThat(the("区县公租房", worker("48000", Per.YEAR), MONDAY).standing()).isEqualTo(Standing.ENTITLED);
    }

    @Test
    void above_the_limit_the_rules_own_advice_says_what_would_be_enough() {
        var city = the("市级公租房（中心城区）", worker("90000", Per.YEAR), MONDAY);
        assertThat(city.standing()).isEqualTo(Standing.NOT);
        assertThat(city.advice()).anyMatch(text -> text.contains("不超过"));
        assertThat(city.missing()).isEmpty();
    }

    @Test
    void what_is_left_open_is_named_in_the_rule_sets_words() {
        var city = the("市级公租房（中心城区）", worker(null, Per.YEAR), MONDAY);
        assertThat(city.standing()).isEqualTo(Standing.POSSIBLE);
        assertThat(city.missing()).containsExactly(new Missing("年收入，元", "person.income"));
    }

    @Test
    void an_old_person_on_min_living_has_lunch_paid_in_the_plans_own_district_only() {
        assertThat(the("社区食堂午餐补贴", elder(HERE, 70), MONDAY))
                .satisfies(lunch -> assertThat(lunch.standing()).isEqualTo(Standing.ENTITLED))
                .satisfies(lunch -> assertThat(lunch.amount()).contains("每份午餐补 "));
        assertThat(the("社区食堂午餐补贴", elder(null, 70), MONDAY))
                .satisfies(lunch -> assertThat(lunch.standing()).isEqualTo(Standing.POSSIBLE))
                .satisfies(lunch ->
                        assertThat(lunch.missing()).extracting(Missing::name).containsExactly("居住的区县"));
        assertThat(the("社区食堂午餐补贴", elder("500107", 70), MONDAY))
                .satisfies(lunch -> assertThat(lunch.standing()).isEqualTo(Standing.NOT))
                .satisfies(
                        lunch -> assertThat(lunch.reasons().getFirst().text()).contains("沙坪坝区的办法"));
        assertThat(the("社区食堂午餐补贴", elder(HERE, 59), MONDAY).advice()).anyMatch(text -> text.contains("起即符合"));
        assertThat(the("特殊困难老年人定期探访", elder(HERE, 70), MONDAY).standing()).isEqualTo(Standing.ENTITLED);
    }

    @Test
    void a_premium_that_the_city_has_not_set_yet_is_possible_and_says_so() {
        var premium = the("居民医保参保资助", elder(HERE, 70), MONDAY);
        assertThat(premium.standing()).isEqualTo(Standing.POSSIBLE);
        assertThat(premium.reasons().getFirst().text()).contains("医疗保障部门");
    }

    @Test
    void the_catalogue_answers_row_by_row_with_its_amounts_while_the_plan_runs() {
        var training = the("学龄前儿童康复训练（D-06）", disabledChild(), PLAN_IN_FORCE);
        assertThat(training.standing()).isEqualTo(Standing.ENTITLED);
        assertThat(training.amount()).isEqualTo("每年最高20000元");
        assertThat(the("沙坪坝区惠残项目", disabledChild(), MONDAY))
                .satisfies(plan -> assertThat(plan.standing()).isEqualTo(Standing.NOT))
                .satisfies(plan -> assertThat(plan.reasons().getFirst().text()).contains("方案执行到"));
    }

    private Benefit the(String name, Situation situation, LocalDate on) {
        var found = screening.screen(situation, on);
        return Stream.of(found.entitled(), found.possible(), found.not())
                .flatMap(group -> group.stream())
                .filter(benefit -> benefit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Situation worker(@Nullable String income, Per per) {
        var person = new Person(
                LocalDate.of(1996, 5, 1),
                CivilCapacity.FULL,
                HERE,
                HERE,
                1,
                income == null ? null : new BigDecimal(income),
                per,
                Recognised.NONE);
        var home = new Home(WorkKind.EMPLOYED, HERE, false, null, false, null, false, null, false, false, false);
        return new Situation(person, home, null, null, null, null);
    }

    private static Situation elder(@Nullable String district, int age) {
        var person = new Person(MONDAY.minusYears(age), null, district, HERE, 1, null, null, Recognised.MIN_LIVING);
        var elder = new Elder(0, true, false, false, false, false, false);
        var disability = new Disability(false, null, null, null);
        return new Situation(person, null, disability, elder, null, Insurance.RESIDENT_1);
    }

    private static Situation disabledChild() {
        var person = new Person(LocalDate.of(2021, 4, 1), null, HERE, HERE, 3, null, null, Recognised.NONE);
        var disability = new Disability(true, Set.of(CatalogueType.HEARING), 2, null);
        return new Situation(person, null, disability, null, null, null);
    }
}

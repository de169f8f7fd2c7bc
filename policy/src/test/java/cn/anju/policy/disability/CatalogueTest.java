package cn.anju.policy.disability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.Decision;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The screener row by row, as somebody asks it.
class CatalogueTest {

    private static final LocalDate ON = LocalDate.of(2024, 9, 1);
    private static final RuleSet<?> RULE = new Catalogue();

    private static Map<String, Object> row(String id, Map<String, ?> facts) {
        Decision decision = RULE.decideJson(new HashMap<>(facts), ON, Parameters.shipped());
        return ((List<?>) decision.values().get("benefits"))
                .stream()
                        .map(benefit -> typed((Map<?, ?>) benefit))
                        .filter(benefit -> id.equals(benefit.get("id")))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<String, Object> typed(Map<?, ?> map) {
        Map<String, Object> typed = new HashMap<>();
        map.forEach((key, value) -> typed.put(String.valueOf(key), value));
        return typed;
    }

    private static Map<String, Object> here(String... yes) {
        Map<String, Object> facts = new HashMap<>(Map.of("hukou", "SHAPINGBA", "certificate", true));
        for (String flag : yes) {
            facts.put(flag, true);
        }
        return facts;
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-01, D-06, ENTITLED",
        "2017-09-02, D-06, ENTITLED",
        "2017-09-01, D-06, NOT",
        "2017-09-01, D-09, ENTITLED",
        "2017-09-02, D-09, NOT",
        "2009-09-02, D-09, ENTITLED",
        "2009-09-01, D-09, NOT",
        "2009-09-01, D-13, NOT",
        "2009-09-02, D-13, ENTITLED"
    })
    void a_child_by_its_age(String born, String id, String status) {
        Map<String, Object> facts = here("childHardship", "designatedCentre");
        facts.put("birthDate", born);
        facts.put("types", List.of("HEARING"));
        assertThat(row(id, facts).get("status")).isEqualTo(status);
    }

    @Test
    void a_child_from_elsewhere_needs_both_its_home_and_its_permit() {
        Map<String, Object> facts =
                new HashMap<>(Map.of("hukou", "OUTSIDE", "birthDate", "2020-01-01", "types", List.of("BLIND")));
        assertThat(row("D-08", facts).get("status")).isEqualTo("POSSIBLE");
        facts.put("livesInShapingba", true);
        assertThat(row("D-08", facts).get("status")).isEqualTo("POSSIBLE");
        facts.put("residencePermit", true);
        assertThat(row("D-08", facts).get("status")).isEqualTo("ENTITLED");
        facts.put("livesInShapingba", false);
        assertThat(row("D-08", facts).get("status")).isEqualTo("NOT");
        facts.put("hukou", "OTHER_CHONGQING");
        facts.put("livesInShapingba", true);
        assertThat(row("D-08", facts).get("status")).isEqualTo("NOT");
    }

    @ParameterizedTest
    @CsvSource({"1954-09-01, ENTITLED", "1954-09-02, NOT"})
    void the_assessment_fee_from_seventy(String born, String status) {
        Map<String, Object> facts = here("assessed");
        facts.put("birthDate", born);
        facts.put("grade", new BigDecimal(3));
        facts.put("hardship", false);
        facts.put("gradeRaised", false);
        assertThat(row("D-35", facts).get("status")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1, ENTITLED", "2, ENTITLED", "3, NOT", "4, NOT"})
    void residential_care_is_for_the_first_two_grades(int grade, String status) {
        Map<String, Object> facts = here("needsResidentialCare");
        facts.put("grade", new BigDecimal(grade));
        assertThat(row("D-34", facts).get("status")).isEqualTo(status);
    }

    @Test
    void one_reason_of_several_is_enough_and_an_unknown_one_keeps_it_possible() {
        Map<String, Object> facts = here();
        assertThat(row("D-38", facts).get("missing")).isEqualTo(List.of("facts.hardship", "facts.severalDisabled"));
        facts.put("hardship", false);
        assertThat(row("D-38", facts).get("status")).isEqualTo("POSSIBLE");
        facts.put("severalDisabled", true);
        assertThat(row("D-38", facts).get("status")).isEqualTo("ENTITLED");
        facts.put("severalDisabled", false);
        assertThat(row("D-38", facts).get("status")).isEqualTo("NOT");
    }

    @Test
    void one_of_two_things_that_is_known_to_fail_is_enough() {
        assertThat(row("D-02", Map.of("certificate", false)).get("status")).isEqualTo("NOT");
        assertThat(row("D-02", Map.of("hukou", "OUTSIDE")).get("status")).isEqualTo("NOT");
        assertThat(row("D-02", Map.of("hukou", "SHAPINGBA")).get("status")).isEqualTo("POSSIBLE");
    }

    @Test
    void a_student_in_his_first_year_and_after_it() {
        Map<String, Object> facts = here("hardship");
        facts.put("study", "UNIVERSITY_FIRST_YEAR");
        assertThat(row("D-21", facts).get("status")).isEqualTo("ENTITLED");
        assertThat(row("D-22", facts).get("status")).isEqualTo("NOT");
        facts.put("study", "UNIVERSITY");
        assertThat(row("D-21", facts).get("status")).isEqualTo("NOT");
        assertThat(row("D-22", facts).get("status")).isEqualTo("ENTITLED");
    }

    @Test
    void the_answer_says_why_and_how_much() {
        assertThat(row("D-21", here("hardship"))).containsEntry("why", "还需要知道是否大学入学当年，本科生、研究生5000元，专科生、高职生3000元。");
        assertThat(row("D-24", here())).containsEntry("why", "不符合：要求申请的是学校或机构，不是个人。");
        assertThat(row("D-02", here())).containsEntry("why", "符合条件。").containsEntry("name", "家庭医生签约");
    }

    @Test
    void the_screener_counts_its_answers() {
        Decision decision = RULE.decideJson(Map.of(), ON, Parameters.shipped());
        assertThat(decision.conditions().getFirst().text()).isEqualTo("共47项：符合0项，还需要补充信息的45项，不符合2项。");
    }
}

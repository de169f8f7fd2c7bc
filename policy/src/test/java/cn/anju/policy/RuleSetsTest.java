package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.policy.housing.LateFee;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSetsTest {

    @Test
    void all_rule_sets_are_found_by_name_and_version() {
        assertThat(RuleSets.standard().newest().stream().map(RuleSet::name))
                .containsExactly(
                        "calendar.working-days",
                        "childcare.age-band",
                        "childcare.class",
                        "childcare.kindergarten-fund",
                        "childcare.seat-grant",
                        "childcare.seats-per-thousand",
                        "disability.catalogue",
                        "disability.child",
                        "disability.inpatient",
                        "disability.student",
                        "elder.ability",
                        "elder.categories",
                        "elder.facility-subsidy",
                        "elder.home-bed",
                        "elder.institution-subsidy",
                        "elder.meal-subsidy",
                        "elder.staffing",
                        "elder.star",
                        "elder.visit-rate",
                        "elder.waiting-list",
                        "housing.eligibility",
                        "housing.exit",
                        "housing.income",
                        "housing.late-fee",
                        "housing.queue-order",
                        "housing.rent",
                        "housing.rent-adjustment",
                        "housing.unit-type",
                        "indicator.status",
                        "medical.premium",
                        "medical.settlement",
                        "project.central-investment",
                        "rural.listing");
        assertThat(RuleSets.standard().find("housing.rent", 1)).isPresent();
        assertThat(RuleSets.standard().find("housing.rent", 2)).isEmpty();
        assertThat(RuleSets.standard().find("housing.rents")).isEmpty();
    }

    @Test
    void the_same_version_twice_is_refused() {
        assertThatThrownBy(() -> RuleSets.of(List.of(new LateFee(), new LateFee())))
                .hasMessageContaining("housing.late-fee");
    }

    @Test
    void a_description_has_the_schema_the_parameters_and_the_citations() {
        for (RuleSet<?> rule : RuleSets.standard().newest()) {
            Map<String, Object> read = Json.readObject(Json.write(rule.describe(Parameters.shipped())));
            assertThat(read).containsKeys("ruleSet", "version", "summary", "facts", "parameters", "citations");
            Map<String, Object> schema = Json.object((Map<?, ?>) read.get("facts"));
            assertThat(schema)
                    .containsEntry("type", "object")
                    .containsEntry("additionalProperties", false)
                    .containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema");
            assertThat((List<?>) read.get("citations")).isNotEmpty();
            boolean readsLaw = !rule.name().equals("indicator.status");
            assertThat(((List<?>) read.get("parameters")).isEmpty())
                    .as("only a figure against its own target reads no parameter")
                    .isEqualTo(!readsLaw);
        }
    }

    @Test
    void every_condition_in_a_decision_is_one_the_rule_set_declares() {
        for (RuleSet<?> rule : RuleSets.standard().newest()) {
            Cases cases = new Cases(rule, Parameters.shipped());
            String file = "/cases/" + rule.name().replace('.', '/') + ".jsonl";
            for (String line : ParameterFiles.resource(file).lines().toList()) {
                if (cases.answer(line) instanceof Answer.Decided decided) {
                    decided.decision().conditions().forEach(result -> {
                        assertThat(rule.conditions()).contains(result.condition());
                        assertThat(result.text()).endsWith("。").doesNotContain("null");
                    });
                    decided.decision()
                            .parameters()
                            .keySet()
                            .forEach(id -> assertThat(rule.parameterIds()).contains(id));
                }
            }
        }
    }
}

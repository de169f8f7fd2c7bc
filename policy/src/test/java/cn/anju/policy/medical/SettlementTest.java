package cn.anju.policy.medical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.policy.Decision;
import cn.anju.policy.NoValueInForce;
import cn.anju.policy.Parameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Settlement.Year EMPTY = new Settlement.Year(List.of());

    @Test
    void all_four_values_that_other_offices_set_are_named_at_once_with_who_sets_them() {
        assertThatThrownBy(() -> new Settlement().decide(EMPTY, PatientYears.ON, Parameters.shipped()))
                .isInstanceOf(NoValueInForce.class)
                .hasMessageContaining("medical.critical-threshold")
                .hasMessageContaining("medical.critical-bands")
                .hasMessageContaining("medical.critical-cap")
                .hasMessageContaining("medical.monitoring-standard")
                .hasMessageContaining("市医疗保障部门")
                .hasMessageContaining("农业农村");
    }

    @Test
    void only_those_that_are_absent_are_named() {
        Parameters some = Parameters.shipped().whatIf(Map.of("medical.critical-threshold", new BigDecimal(16_000)));
        assertThatThrownBy(() -> new Settlement().decide(EMPTY, PatientYears.ON, some))
                .hasMessageContaining("medical.critical-cap")
                .message()
                .doesNotContain("medical.critical-threshold");
    }

    @Test
    void every_claim_has_its_layers_with_their_places_in_the_law() {
        List<Claim> claims = PatientYears.random(new Random(3), 8);
        Decision decision = new Settlement().decide(new Settlement.Year(claims), PatientYears.ON, PatientYears.SET);
        for (Claim claim : claims) {
            assertThat(decision.conditions())
                    .filteredOn(condition -> condition.text().startsWith(claim.id() + "："))
                    .hasSizeBetween(2, 3)
                    .allSatisfy(condition ->
                            assertThat(condition.condition().citation().place()).startsWith("二"));
        }
    }
}

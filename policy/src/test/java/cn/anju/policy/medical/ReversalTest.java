package cn.anju.policy.medical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.policy.medical.Claim.Referral;
import cn.anju.policy.medical.Claim.TreatmentPlace;
import cn.anju.policy.medical.Claim.VisitKind;
import cn.anju.policy.medical.Reversal.Adjustment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReversalTest {

    private static Claim claim(String id, @Nullable String total, boolean special) {
        return new Claim(
                id,
                ClaimGroup.MIN_LIVING,
                total == null ? null : new BigDecimal(total),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                VisitKind.OUT,
                special,
                2,
                true,
                Referral.REFERRED,
                TreatmentPlace.CITY,
                true);
    }

    /// Two claims of 8,000: without the first, the second stays below the threshold and gets no critical insurance.
    @Test
    void a_later_claim_that_comes_out_differently_gets_a_line() {
        Reversal reversal = Reversal.of(
                List.of(claim("a", "8000", true), claim("b", "8000", true)), 0, PatientYears.ON, PatientYears.SET);
        assertThat(reversal.voided().id()).isEqualTo("a");
        assertThat(reversal.voided().special()).isEqualByComparingTo("6400");
        assertThat(reversal.adjustments()).hasSize(1);
        Adjustment line = reversal.adjustments().getFirst();
        assertThat(line.id()).isEqualTo("b");
        assertThat(line.critical()).isEqualByComparingTo("-4400");
        assertThat(line.special()).isEqualByComparingTo("3520");
        assertThat(line.large()).isEqualByComparingTo("0");
        assertThat(line.tilt()).isEqualByComparingTo("0");
        assertThat(line.own()).isEqualByComparingTo("880");
    }

    @Test
    void an_earlier_claim_is_never_touched_and_an_equal_one_gets_no_line() {
        Reversal reversal = Reversal.of(
                List.of(claim("a", "8000", true), claim("b", "100", true), claim("c", "0", true)),
                1,
                PatientYears.ON,
                PatientYears.SET);
        assertThat(reversal.voided().id()).isEqualTo("b");
        assertThat(reversal.adjustments()).isEmpty();
    }

    @Test
    void a_tilt_that_falls_away_is_recovered() {
        Reversal reversal = Reversal.of(
                List.of(claim("a", "6000", false), claim("b", "2000", false)), 0, PatientYears.ON, PatientYears.SET);
        assertThat(reversal.adjustments()).hasSize(1);
        assertThat(reversal.adjustments().getFirst().tilt()).isEqualByComparingTo("-800");
        assertThat(reversal.adjustments().getFirst().own()).isEqualByComparingTo("800");
    }

    @Test
    void a_claim_that_lacks_a_fact_is_not_settled() {
        assertThatThrownBy(() -> Reversal.of(List.of(claim("a", null, true)), 0, PatientYears.ON, PatientYears.SET))
                .hasMessageContaining("facts.claims[0].total");
    }
}

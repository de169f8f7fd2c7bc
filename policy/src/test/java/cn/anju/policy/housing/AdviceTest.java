package cn.anju.policy.housing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.Advice;
import cn.anju.policy.Decision;
import cn.anju.policy.Fact;
import cn.anju.policy.Parameters;
import cn.anju.policy.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Following the advice of a failed condition makes it met, and falling short of it by the least step does not.
class AdviceTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Eligibility rule = new Eligibility();

    @Property
    void the_advised_income_passes_and_a_cent_more_does_not(
            @ForAll("cents") BigDecimal yearly, @ForAll @IntRange(min = 1, max = 20) int people) {
        Decision decision = decide(Households.earning(yearly, people));
        if (status(decision, "PRH-13-4") == Status.MET) {
            assertThat(advice(decision, "PRH-13-4")).isEmpty();
            return;
        }
        BigDecimal most = advice(decision, "PRH-13-4").getFirst().most();
        assertThat(status(decide(Households.earning(most, people)), "PRH-13-4")).isEqualTo(Status.MET);
        assertThat(status(decide(Households.earning(most.add(CENT), people)), "PRH-13-4"))
                .isEqualTo(Status.NOT_MET);
    }

    @Property
    void the_advised_area_and_number_of_people_pass(
            @ForAll("areas") BigDecimal area, @ForAll @IntRange(min = 1, max = 20) int people) {
        Decision decision = decide(Households.owning(area, people));
        List<Advice> advice = advice(decision, "PRH-13-5a");
        if (status(decision, "PRH-13-5a") == Status.MET) {
            assertThat(advice).isEmpty();
            return;
        }
        BigDecimal most = advice.getFirst().most();
        assertThat(status(decide(Households.owning(most, people)), "PRH-13-5a")).isEqualTo(Status.MET);
        assertThat(status(decide(Households.owning(most.add(CENT), people)), "PRH-13-5a"))
                .isEqualTo(Status.NOT_MET);
        if (advice.size() > 1) {
            int needed = advice.get(1).people();
            assertThat(status(decide(Households.owning(area, needed)), "PRH-13-5a"))
                    .isEqualTo(Status.MET);
            assertThat(status(decide(Households.owning(area, needed - 1)), "PRH-13-5a"))
                    .isEqualTo(Status.NOT_MET);
        }
    }

    @Property
    void the_advised_day_is_the_first_that_passes(@ForAll("days") LocalDate day) {
        for (Household household : List.of(
                Households.bornOn(day),
                Households.with(Fact.of(day), Fact.none()),
                Households.with(Fact.none(), Fact.of(day)))) {
            Decision decision = decide(household);
            for (Advice advice : decision.advice()) {
                LocalDate from = advice.from();
                assertThat(status(rule.decide(household, from, Parameters.shipped()), advice.condition()))
                        .isEqualTo(Status.MET);
                assertThat(status(rule.decide(household, from.minusDays(1), Parameters.shipped()), advice.condition()))
                        .isEqualTo(Status.NOT_MET);
            }
        }
    }

    private Decision decide(Household household) {
        return rule.decide(household, Households.ON, Parameters.shipped());
    }

    private static List<Advice> advice(Decision decision, String condition) {
        return decision.advice().stream()
                .filter(advice -> advice.condition().equals(condition))
                .toList();
    }

    private static Status status(Decision decision, String id) {
        return decision.conditions().stream()
                .filter(condition -> condition.id().equals(id))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Provide
    Arbitrary<BigDecimal> cents() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(2_000_000))
                .ofScale(2);
    }

    @Provide
    Arbitrary<BigDecimal> areas() {
        return Arbitraries.bigDecimals().between(CENT, new BigDecimal(400)).ofScale(2);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 12_000).map(days -> Households.ON.minusDays(days));
    }
}

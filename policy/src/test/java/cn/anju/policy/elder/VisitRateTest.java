package cn.anju.policy.elder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.Decision;
import cn.anju.policy.Fact;
import cn.anju.policy.Parameters;
import cn.anju.policy.elder.QuarterVisits.OnRoster;
import cn.anju.policy.elder.QuarterVisits.Visit;
import cn.anju.policy.elder.VisitRate.Channel;
import cn.anju.policy.elder.VisitRate.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisitRateTest {

    private static final LocalDate ON = LocalDate.of(2025, 7, 1);

    private static List<OnRoster> roster(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> new OnRoster("E%04d".formatted(i), LocalDate.of(2024, 1, 1), Fact.none()))
                .toList();
    }

    private static List<Visit> visits(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> new Visit("E%04d".formatted(i), LocalDate.of(2025, 5, 1), Channel.HOME, true))
                .toList();
    }

    private static Decision decide(int people, int visited) {
        return new VisitRate()
                .decide(new Ledger(new Quarter(2025, 2), roster(people), visits(visited)), ON, Parameters.shipped());
    }

    @Test
    void twelve_of_a_whole_district_are_missed_and_named() {
        Decision decision = decide(1_250, 1_238);
        assertThat(decision.values()).containsEntry("rate", new BigDecimal("99.04"));
        assertThat((List<?>) decision.values().get("missed"))
                .hasSize(12)
                .first()
                .isEqualTo("E1238");
        assertThat(decision.conditions().getFirst().text()).isEqualTo("应探访1250人，已探访1238人，探访率99.04%，还有12人没有探访到。");
    }

    @Test
    void everybody_was_visited() {
        assertThat(decide(3, 3).conditions().getFirst().text()).isEqualTo("应探访3人，已探访3人，探访率100.00%。");
    }

    @Test
    void nobody_was_to_be_visited() {
        assertThat(decide(0, 0).values()).doesNotContainKey("rate");
        assertThat(decide(0, 0).conditions().getFirst().text()).isEqualTo("本季度台账上没有应当探访的老年人。");
    }
}

package cn.anju.housing.renewal;

import cn.anju.housing.application.MadeDecision;
import cn.anju.housing.lease.OldConditions;
import cn.anju.policy.housing.Regime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a decision on eligibility means for a renewal.
///
/// Under the old conditions (第四十五条第二款) an income above the old limit does not end the lease, it raises the rent;
/// every other condition holds as for all.
///
/// @param answer whether the lease may be renewed, or whether that cannot be said yet
/// @param old what the rent depends on, where the household is kept under the old conditions; null for all others
public record RenewalVerdict(Answer answer, @Nullable OldConditions old) {

    static final String INCOME = "PRH-13-4";
    private static final BigDecimal MONTHS = new BigDecimal(12);

    /// May it be renewed?
    public enum Answer {
        YES,
        NO,
        OPEN
    }

    public static RenewalVerdict of(MadeDecision decision, Regime regime) {
        if (regime == Regime.CURRENT) {
            return new RenewalVerdict(
                    decision.isEligible() ? Answer.YES : decision.isIneligible() ? Answer.NO : Answer.OPEN, null);
        }
        var others = decision.conditions().stream()
                .filter(line -> !line.id().equals(INCOME))
                .map(MadeDecision.Line::status)
                .toList();
        String income = decision.statusOf(INCOME);
        if (others.contains("NOT_MET")) {
            return new RenewalVerdict(Answer.NO, null);
        }
        if (others.contains("UNKNOWN") || income.equals("UNKNOWN")) {
            return new RenewalVerdict(Answer.OPEN, null);
        }
        return new RenewalVerdict(Answer.YES, income.equals("NOT_APPLICABLE") ? null : old(decision));
    }

    /// The income a head, rounded up so that an excess of less than a fen is one; a limit for two together is halved.
    private static OldConditions old(MadeDecision decision) {
        var incomes = incomes(decision.facts());
        var heads = BigDecimal.valueOf(incomes.size());
        var sum = incomes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var limit = decision.value("incomeLimitMonth").orElseThrow();
        return new OldConditions(
                sum.divide(MONTHS.multiply(heads), 2, RoundingMode.CEILING),
                incomes.size() == 2 ? limit.divide(heads, 2, RoundingMode.HALF_UP) : limit);
    }

    private static List<BigDecimal> incomes(Map<String, @Nullable Object> facts) {
        return facts.get("persons") instanceof List<?> persons
                ? persons.stream()
                        .map(person ->
                                person instanceof Map<?, ?> one && one.get("annualIncome") instanceof Number yearly
                                        ? new BigDecimal(yearly.toString())
                                        : BigDecimal.ZERO)
                        .toList()
                : List.of();
    }
}

package cn.anju.policy.housing;

import cn.anju.policy.ParameterValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// The highest income that passes, by the number of people.
///
/// A household passes with a yearly income up to limit × 12, times the people where the limit is per head; comparing
/// yearly totals needs no division, so nothing is rounded before it is compared.
final class IncomeTest {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    /// Totals are laid up for households up to this size; larger ones are multiplied out.
    private static final int LAID_UP = 16;

    private final List<BigDecimal> limits;
    private final boolean pairPerHead;
    private final BigDecimal[] yearly = new BigDecimal[LAID_UP + 1];

    private IncomeTest(List<BigDecimal> limits, boolean pairPerHead) {
        this.limits = limits;
        this.pairPerHead = pairPerHead;
        for (int people = 1; people <= LAID_UP; people++) {
            yearly[people] = limit(people).multiply(divisor(people));
        }
    }

    /// The current test: base × factor ÷ 12, rounded half up to a whole yuan, always per head.
    static IncomeTest current(ParameterValue base, List<ParameterValue> factors) {
        return new IncomeTest(
                factors.stream()
                        .map(factor -> base.number()
                                .multiply(factor.number())
                                .divide(MONTHS, 0, RoundingMode.HALF_UP)
                                .setScale(2))
                        .toList(),
                true);
    }

    /// The test of the old conditions: fixed amounts, for two people together.
    static IncomeTest old(List<ParameterValue> limits) {
        return new IncomeTest(
                limits.stream()
                        .map(limit -> limit.number().setScale(2, RoundingMode.HALF_UP))
                        .toList(),
                false);
    }

    /// The monthly limit for so many people.
    BigDecimal limit(int people) {
        return limits.get(Math.min(people, 3) - 1);
    }

    /// What a yearly household income is divided by to compare it with the limit.
    BigDecimal divisor(int people) {
        return isPerHead(people) ? BigDecimal.valueOf(12L * people) : MONTHS;
    }

    boolean isPerHead(int people) {
        return people > 2 || (people == 2 && pairPerHead);
    }

    boolean passes(BigDecimal annualIncome, int people) {
        BigDecimal most = people <= LAID_UP ? yearly[people] : limit(people).multiply(divisor(people));
        return annualIncome.compareTo(most) <= 0;
    }

    /// An income per month as it is shown.
    static BigDecimal shown(BigDecimal annualIncome, BigDecimal divisor) {
        return annualIncome.divide(divisor, 2, RoundingMode.HALF_UP);
    }
}

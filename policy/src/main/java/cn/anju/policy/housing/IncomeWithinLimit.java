package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Status;
import cn.anju.policy.Unit;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The household's income per month is not above the limit (第十三条第四项); met by the recognition for recognised
/// households (第十四条).
final class IncomeWithinLimit {

    static final Condition CONDITION =
            new Condition("PRH-13-4", Citation.measures(13).item(4));

    private IncomeWithinLimit() {}

    static Status check(Household household, EligibilityLimits limits) {
        if (household.recognition().isRecognised()) {
            return Status.NOT_APPLICABLE;
        }
        BigDecimal income = household.annualIncome();
        return income == null
                ? Status.UNKNOWN
                : Status.of(limits.income(household.regime()).passes(income, household.people()));
    }

    static ConditionResult say(Household household, EligibilityLimits limits) {
        if (household.recognition().isRecognised()) {
            return CONDITION.notApplicable(household.recognition().chinese() + "经认定即视为符合收入条件。");
        }
        BigDecimal income = household.annualIncome();
        if (income == null) {
            return CONDITION.unknown("还不知道全部成员的年收入。", missing(household));
        }
        int people = household.people();
        IncomeTest test = limits.income(household.regime());
        BigDecimal limit = test.limit(people);
        BigDecimal divisor = test.divisor(people);
        Status status = check(household, limits);
        String who = people == 1 ? "您的月收入" : test.isPerHead(people) ? "家庭人均月收入" : "家庭月收入合计";
        String standard = people == 1 ? "单身人士" : people == 2 ? "2人家庭" : "3人及以上家庭";
        BigDecimal gap = income.subtract(limit.multiply(divisor)).divide(divisor, MathContext.DECIMAL64);
        String text = who + Words.yuan(IncomeTest.shown(income, divisor))
                + (status == Status.MET ? "，不高于" : "，高于") + standard + "标准" + Words.plain(limit) + "元"
                + (gap.signum() == 0
                        ? "，正好等于标准。"
                        : (status == Status.MET ? "，还差" : "，超出") + Words.difference(gap.abs(), "元") + "。");
        return CONDITION.result(
                status,
                text,
                new Comparison.Bound(
                        "facts.persons[].annualIncome",
                        who,
                        IncomeTest.shown(income, divisor),
                        Comparison.Side.AT_MOST,
                        limit,
                        Unit.YUAN_PER_MONTH,
                        new Comparison.Share(
                                people == 1 ? "年收入" : "家庭年收入合计", income, divisor, people, true, Unit.YUAN)));
    }

    private static List<String> missing(Household household) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < household.people(); i++) {
            if (household.persons().get(i).annualIncome() == null) {
                missing.add("facts.persons[" + i + "].annualIncome");
            }
        }
        return missing;
    }

    /// The flag of a base whose next yearly notice is late: BASE_OF_2024 on a day of 2026.
    static boolean baseIsLate(EligibilityLimits limits, LocalDate on) {
        Integer year = limits.base().year();
        return year != null && on.getYear() - 1 > year;
    }
}

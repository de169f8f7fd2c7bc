package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Status;
import cn.anju.policy.Unit;
import cn.anju.policy.Words;
import cn.anju.policy.housing.Household.Home;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The household has no urban home in the city, or less floor area per head than the limit (第十三条第五项).
final class HomeSpace {

    static final Condition CONDITION =
            new Condition("PRH-13-5a", Citation.measures(13).item(5));

    private HomeSpace() {}

    static Status check(Household household, EligibilityLimits limits) {
        List<Home> homes = household.homes();
        if (homes == null) {
            return Status.UNKNOWN;
        }
        if (homes.isEmpty()) {
            return Status.MET;
        }
        BigDecimal total = household.totalArea();
        return total == null ? Status.UNKNOWN : Status.of(total.compareTo(most(household, limits)) < 0);
    }

    /// The total that the household must stay below.
    private static BigDecimal most(Household household, EligibilityLimits limits) {
        return limits.area(household.regime()).number().multiply(BigDecimal.valueOf(household.people()));
    }

    /// The area per head as it is shown, or null while it is unknown.
    static @Nullable BigDecimal perHead(Household household) {
        BigDecimal total = household.totalArea();
        return total == null ? null : total.divide(BigDecimal.valueOf(household.people()), 2, RoundingMode.HALF_UP);
    }

    static ConditionResult say(Household household, EligibilityLimits limits) {
        List<Home> homes = household.homes();
        BigDecimal perHead = perHead(household);
        BigDecimal total = household.totalArea();
        if (homes == null || perHead == null || total == null) {
            return CONDITION.unknown("还不知道家庭在本市城镇住房的面积。", missing(homes));
        }
        BigDecimal limit = limits.area(household.regime()).number();
        Status status = check(household, limits);
        if (homes.isEmpty()) {
            return CONDITION.result(status, "家庭在本市没有城镇住房。");
        }
        BigDecimal people = BigDecimal.valueOf(household.people());
        BigDecimal gap = total.subtract(limit.multiply(people)).divide(people, 8, RoundingMode.HALF_UP);
        String text = "家庭人均住房建筑面积" + perHead.toPlainString() + "平方米，"
                + (status == Status.MET
                        ? "低于" + Words.plain(limit) + "平方米，还差" + Words.difference(gap.abs(), "平方米") + "。"
                        : gap.signum() == 0
                                ? "正好是" + Words.plain(limit) + "平方米，须低于该数。"
                                : "不低于" + Words.plain(limit) + "平方米，超出" + Words.difference(gap, "平方米") + "。");
        return CONDITION.result(
                status,
                text,
                new Comparison.Bound(
                        "facts.homes[].areaM2",
                        "家庭人均住房建筑面积",
                        perHead,
                        Comparison.Side.BELOW,
                        limit,
                        Unit.SQUARE_METRES,
                        new Comparison.Share(
                                "家庭住房建筑面积合计", total, people, household.people(), false, Unit.SQUARE_METRES)));
    }

    private static List<String> missing(@Nullable List<Home> homes) {
        if (homes == null) {
            return List.of("facts.homes");
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < homes.size(); i++) {
            if (homes.get(i).areaM2() == null) {
                missing.add("facts.homes[" + i + "].areaM2");
            }
        }
        return missing;
    }
}

package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Status;
import java.util.List;

/// A household leases one guaranteed home at most (第十二条), at either level.
final class NoGuaranteedHome {

    static final Condition CONDITION = new Condition("PRH-12", Citation.measures(12));

    private static final String FACT = "facts.leasingGuaranteedHome";

    private NoGuaranteedHome() {}

    static Status check(Household household) {
        Boolean leasing = household.leasingGuaranteedHome();
        return leasing == null ? Status.UNKNOWN : Status.of(!leasing);
    }

    static ConditionResult say(Household household) {
        Boolean leasing = household.leasingGuaranteedHome();
        if (leasing == null) {
            return CONDITION.unknown("还不知道家庭是否已承租保障性住房。", List.of(FACT));
        }
        return CONDITION.result(
                check(household),
                leasing ? "家庭已承租一套保障性住房，每个家庭只限承租1套。" : "家庭没有承租其他保障性住房。",
                new Comparison.OneOf(FACT, "已承租保障性住房", leasing.toString(), "false"));
    }
}

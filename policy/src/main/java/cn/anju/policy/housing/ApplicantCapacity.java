package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Status;
import java.util.List;

/// The applicant has full capacity for civil acts (第十三条第二项).
final class ApplicantCapacity {

    static final Condition CONDITION =
            new Condition("PRH-13-2", Citation.measures(13).item(2));

    private ApplicantCapacity() {}

    static Status check(Household household) {
        CivilCapacity capacity = household.applicant().civilCapacity();
        return capacity == null ? Status.UNKNOWN : Status.of(capacity == CivilCapacity.FULL);
    }

    static ConditionResult say(Household household) {
        String fact = household.ofApplicant("civilCapacity");
        CivilCapacity capacity = household.applicant().civilCapacity();
        if (capacity == null) {
            return CONDITION.unknown("还不知道申请人的民事行为能力情况。", List.of(fact));
        }
        String text = switch (capacity) {
            case FULL -> "申请人具有完全民事行为能力。";
            case LIMITED -> "申请人是限制民事行为能力人，需由具有完全民事行为能力的家庭成员作申请人。";
            case NONE -> "申请人是无民事行为能力人，需由具有完全民事行为能力的家庭成员作申请人。";
        };
        return CONDITION.result(
                check(household),
                text,
                new Comparison.OneOf(fact, "民事行为能力", capacity.name(), CivilCapacity.FULL.name()));
    }
}

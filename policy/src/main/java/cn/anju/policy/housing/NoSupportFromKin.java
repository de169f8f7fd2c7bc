package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Status;
import cn.anju.policy.Words;
import cn.anju.policy.housing.Household.Relative;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// No parent, child or parent of the spouse can house the applicant at the place (第十三条第六项): by default one who owns
/// enough homes there and has enough area per head.
///
/// What a relative owns is not said here, only that the limit is reached: it is not the applicant's to know.
final class NoSupportFromKin {

    static final Condition CONDITION =
            new Condition("PRH-13-6", Citation.measures(13).item(6));

    private NoSupportFromKin() {}

    static Status check(Household household, EligibilityLimits limits) {
        List<Relative> relatives = household.relatives();
        if (relatives == null) {
            return Status.UNKNOWN;
        }
        Status all = Status.MET;
        for (Relative relative : relatives) {
            switch (of(relative, limits)) {
                case NOT_MET -> {
                    return Status.NOT_MET;
                }
                case UNKNOWN -> all = Status.UNKNOWN;
                case MET, NOT_APPLICABLE -> {}
            }
        }
        return all;
    }

    /// Homes are counted first; the area is asked only of those who own enough of them.
    private static Status of(Relative relative, EligibilityLimits limits) {
        Integer homes = relative.homesAtPlace();
        if (homes == null) {
            return Status.UNKNOWN;
        }
        if (homes < limits.supportHomes().whole()) {
            return Status.MET;
        }
        BigDecimal area = relative.areaPerHeadM2();
        return area == null
                ? Status.UNKNOWN
                : Status.of(area.compareTo(limits.supportArea().number()) < 0);
    }

    static ConditionResult say(Household household, EligibilityLimits limits) {
        Status status = check(household, limits);
        return switch (status) {
            case UNKNOWN -> CONDITION.unknown("还不知道父母、子女或配偶父母在申请地的住房情况。", missing(household, limits));
            case NOT_MET ->
                CONDITION.result(
                        status,
                        "有亲属在申请地的住房达到" + limits.supportHomes().whole() + "套且人均面积达到"
                                + Words.plain(limits.supportArea().number()) + "平方米，视为具有住房资助能力。");
            case MET, NOT_APPLICABLE -> CONDITION.result(Status.MET, "父母、子女和配偶父母在申请地没有住房资助能力。");
        };
    }

    private static List<String> missing(Household household, EligibilityLimits limits) {
        List<Relative> relatives = household.relatives();
        if (relatives == null) {
            return List.of("facts.relatives");
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < relatives.size(); i++) {
            if (of(relatives.get(i), limits) == Status.UNKNOWN) {
                String fact = relatives.get(i).homesAtPlace() == null ? "homesAtPlace" : "areaPerHeadM2";
                missing.add("facts.relatives[" + i + "]." + fact);
            }
        }
        return missing;
    }
}

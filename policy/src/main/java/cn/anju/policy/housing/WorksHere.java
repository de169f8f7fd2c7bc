package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Status;
import cn.anju.policy.housing.Member.Work;
import cn.anju.policy.place.Districts;
import java.util.List;
import java.util.Set;

/// The applicant works or draws a pension where the housing is: in the central urban area for housing raised by the
/// city, in the district itself for a district's (第十五条第一款). Not asked of recognised households.
final class WorksHere {

    static final Condition CONDITION =
            new Condition("PRH-15", Citation.measures(15).paragraph(1));

    private WorksHere() {}

    static Status check(Household household, EligibilityLimits limits) {
        if (household.recognition().isRecognised()) {
            return Status.NOT_APPLICABLE;
        }
        Work work = household.applicant().work().value();
        if (work == null || work.kind() == null) {
            return Status.UNKNOWN;
        }
        if (work.kind() == WorkKind.NONE) {
            return Status.NOT_MET;
        }
        String district = work.district();
        if (district == null) {
            return Status.UNKNOWN;
        }
        return Status.of(
                household.level() == Level.CITY
                        ? limits.central().contains(district)
                        : district.equals(household.place()));
    }

    static ConditionResult say(Household household, EligibilityLimits limits) {
        if (household.recognition().isRecognised()) {
            return CONDITION.notApplicable(household.recognition().chinese() + "按户籍地受理，不要求在当地工作。");
        }
        Work work = household.applicant().work().value();
        if (work == null) {
            return CONDITION.unknown("还不知道申请人的工作情况。", List.of(household.ofApplicant("work")));
        }
        if (work.kind() == null) {
            return CONDITION.unknown("还不知道申请人的就业方式。", List.of(household.ofApplicant("work.kind")));
        }
        String where = household.level() == Level.CITY ? "中心城区" : Districts.name(household.place());
        if (work.kind() == WorkKind.NONE) {
            return CONDITION.result(
                    Status.NOT_MET,
                    "申请人没有在" + where + "工作或领取养老待遇。",
                    new Comparison.OneOf(
                            household.ofApplicant("work.kind"), "就业方式", "NONE", "EMPLOYED|BUSINESS|PENSION"));
        }
        String district = work.district();
        if (district == null) {
            return CONDITION.unknown("还不知道申请人在哪个区县工作。", List.of(household.ofApplicant("work.district")));
        }
        Status status = check(household, limits);
        String does = work.kind() == WorkKind.PENSION ? "领取养老待遇" : "工作";
        String text = "申请人在" + Districts.name(district) + does
                + (status == Status.MET ? "，符合在" + where + does + "的要求。" : "，不在" + where + "。");
        Set<String> wanted = household.level() == Level.CITY ? limits.central() : Set.of(household.place());
        return CONDITION.result(
                status,
                text,
                new Comparison.OneOf(
                        household.ofApplicant("work.district"),
                        "工作地",
                        district,
                        String.join("|", wanted.stream().sorted().toList())));
    }
}

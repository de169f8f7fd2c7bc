package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Status;
import cn.anju.policy.housing.Member.Work;
import cn.anju.policy.place.Districts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The applicant works, trades or draws a pension in the city; a migrant who works also pays social insurance here
/// (第十三条第三项). Not asked of recognised households (第十四条).
final class StableWork {

    static final Condition CONDITION =
            new Condition("PRH-13-3", Citation.measures(13).item(3));

    private StableWork() {}

    static Status check(Household household) {
        if (household.recognition().isRecognised()) {
            return Status.NOT_APPLICABLE;
        }
        Work work = household.applicant().work().value();
        if (work == null || work.kind() == null) {
            return Status.UNKNOWN;
        }
        WorkKind kind = work.kind();
        if (kind == WorkKind.NONE || isElsewhere(work)) {
            return Status.NOT_MET;
        }
        if (kind == WorkKind.PENSION) {
            return Status.MET;
        }
        if (work.migrant() == null || (work.migrant() && work.socialInsurance() == null)) {
            return Status.UNKNOWN;
        }
        return Status.of(!work.migrant() || Boolean.TRUE.equals(work.socialInsurance()));
    }

    /// Known to be outside the city; an unknown district is asked for by 第十五条, not here.
    private static boolean isElsewhere(Work work) {
        return work.district() != null && !Districts.inCity(work.district());
    }

    static ConditionResult say(Household household) {
        Status status = check(household);
        Work work = household.applicant().work().value();
        return switch (status) {
            case NOT_APPLICABLE ->
                CONDITION.notApplicable(household.recognition().chinese() + "不要求工作和收入来源。");
            case UNKNOWN -> unknown(household, work);
            case MET, NOT_MET -> work == null ? unknown(household, null) : known(household, work, status);
        };
    }

    private static ConditionResult unknown(Household household, @Nullable Work work) {
        if (work == null) {
            return CONDITION.unknown("还不知道申请人的工作情况。", List.of(household.ofApplicant("work")));
        }
        if (work.kind() == null) {
            return CONDITION.unknown("还不知道申请人的就业方式。", List.of(household.ofApplicant("work.kind")));
        }
        return work.migrant() == null
                ? CONDITION.unknown("还不知道申请人是否外来务工人员。", List.of(household.ofApplicant("work.migrant")))
                : CONDITION.unknown("还不知道申请人是否在本市缴纳社会保险。", List.of(household.ofApplicant("work.socialInsurance")));
    }

    private static ConditionResult known(Household household, Work work, Status status) {
        if (work.kind() == WorkKind.NONE) {
            return CONDITION.result(
                    status,
                    "申请人没有工作，也没有在本市领取养老待遇。",
                    new Comparison.OneOf(
                            household.ofApplicant("work.kind"), "就业方式", "NONE", "EMPLOYED|BUSINESS|PENSION"));
        }
        if (isElsewhere(work)) {
            return CONDITION.result(
                    status,
                    "申请人的工作或养老待遇不在本市。",
                    new Comparison.OneOf(
                            household.ofApplicant("work.district"), "工作地", String.valueOf(work.district()), "本市区县"));
        }
        if (status == Status.NOT_MET) {
            return CONDITION.result(
                    status,
                    "申请人是外来务工人员，还没有在本市缴纳社会保险。",
                    new Comparison.OneOf(household.ofApplicant("work.socialInsurance"), "社会保险", "false", "true"));
        }
        String text = work.kind() == WorkKind.PENSION
                ? "申请人在本市领取养老待遇。"
                : work.kind() == WorkKind.BUSINESS ? "申请人在本市经营，有稳定收入来源。" : "申请人在本市有稳定工作。";
        return CONDITION.result(
                status,
                text,
                new Comparison.OneOf(
                        household.ofApplicant("work.kind"),
                        "就业方式",
                        String.valueOf(work.kind()),
                        "EMPLOYED|BUSINESS|PENSION"));
    }
}

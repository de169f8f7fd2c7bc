package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Dates;
import cn.anju.policy.Status;
import java.time.LocalDate;

/// The applicant has reached the minimum age, on the birthday itself (第十三条第一项).
final class ApplicantAge {

    static final Condition CONDITION =
            new Condition("PRH-13-1", Citation.measures(13).item(1));

    private ApplicantAge() {}

    static Status check(Household household, EligibilityLimits limits, LocalDate on) {
        return Status.of(!on.isBefore(from(household, limits)));
    }

    private static LocalDate from(Household household, EligibilityLimits limits) {
        return Dates.reaches(
                household.applicant().birthDate(), limits.minimumAge().whole());
    }

    static ConditionResult say(Household household, EligibilityLimits limits, LocalDate on) {
        Status status = check(household, limits, on);
        LocalDate birthDate = household.applicant().birthDate();
        int minimum = limits.minimumAge().whole();
        String text = "申请人" + Dates.age(birthDate, on) + "周岁，"
                + (status == Status.MET ? "已满" : "未满") + minimum + "周岁"
                + (status == Status.MET ? "。" : "，到" + Dates.chinese(from(household, limits)) + "年满" + minimum + "周岁。");
        return CONDITION.result(
                status,
                text,
                new Comparison.FromDay(
                        household.ofApplicant("birthDate"), "申请人年龄", birthDate, from(household, limits)));
    }
}

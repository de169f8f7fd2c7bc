package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Dates;
import cn.anju.policy.Fact;
import cn.anju.policy.Status;
import java.time.LocalDate;
import java.util.List;

/// Not within the years after giving a unit back for a violation; the anniversary itself is still barred (第四十条).
final class NotBarred {

    static final Condition CONDITION = new Condition("PRH-40", Citation.measures(40));

    private static final String FACT = "facts.returnedForViolationOn";

    private NotBarred() {}

    static Status check(Household household, EligibilityLimits limits, LocalDate on) {
        Fact<LocalDate> returned = household.returnedForViolationOn();
        if (!returned.known()) {
            return Status.UNKNOWN;
        }
        LocalDate day = returned.value();
        return Status.of(
                day == null || on.isAfter(day.plusYears(limits.barYears().whole())));
    }

    static ConditionResult say(Household household, EligibilityLimits limits, LocalDate on) {
        Fact<LocalDate> returned = household.returnedForViolationOn();
        if (!returned.known()) {
            return CONDITION.unknown("还不知道家庭是否曾因违规退回住房。", List.of(FACT));
        }
        LocalDate day = returned.value();
        if (day == null) {
            return CONDITION.result(Status.MET, "家庭没有因违规退回过住房。");
        }
        Status status = check(household, limits, on);
        int years = limits.barYears().whole();
        LocalDate last = day.plusYears(years);
        String text = "家庭在" + Dates.chinese(day) + "因违规退回住房，" + years + "年内不得再申请，"
                + (status == Status.MET ? "限制已于" : "限制到") + Dates.chinese(last)
                + (status == Status.MET ? "届满。" : "为止。");
        return CONDITION.result(status, text, new Comparison.FromDay(FACT, "违规退回限制", day, last.plusDays(1)));
    }
}

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

/// No home was transferred within the years before the application; the very day that many years before counts
/// (第十三条第五项).
final class NoRecentTransfer {

    static final Condition CONDITION =
            new Condition("PRH-13-5b", Citation.measures(13).item(5));

    private NoRecentTransfer() {}

    static Status check(Household household, EligibilityLimits limits, LocalDate on) {
        Fact<LocalDate> transfer = household.lastHomeTransfer();
        if (!transfer.known()) {
            return Status.UNKNOWN;
        }
        LocalDate day = transfer.value();
        return Status.of(
                day == null || day.isBefore(on.minusYears(limits.transferYears().whole())));
    }

    static ConditionResult say(Household household, EligibilityLimits limits, LocalDate on) {
        Fact<LocalDate> transfer = household.lastHomeTransfer();
        if (!transfer.known()) {
            return CONDITION.unknown("还不知道家庭是否转让过住房。", List.of("facts.lastHomeTransfer"));
        }
        int years = limits.transferYears().whole();
        LocalDate day = transfer.value();
        if (day == null) {
            return CONDITION.result(Status.MET, "家庭没有住房转让行为。");
        }
        Status status = check(household, limits, on);
        LocalDate from = metFrom(day, years);
        String text = status == Status.MET
                ? "最近一次住房转让在" + Dates.chinese(day) + "，已在申请之日前" + years + "年以外。"
                : "家庭在" + Dates.chinese(day) + "转让过住房，不满" + years + "年，自" + Dates.chinese(from) + "起不再计入。";
        return CONDITION.result(status, text, new Comparison.FromDay("facts.lastHomeTransfer", "住房转让", day, from));
    }

    /// The first day on which the transfer lies far enough back.
    private static LocalDate metFrom(LocalDate transfer, int years) {
        LocalDate day = transfer.plusYears(years);
        while (!transfer.isBefore(day.minusYears(years))) {
            day = day.plusDays(1);
        }
        return day;
    }
}

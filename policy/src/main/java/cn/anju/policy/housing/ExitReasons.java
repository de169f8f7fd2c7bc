package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Comparison;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Dates;
import cn.anju.policy.Status;
import cn.anju.policy.Unit;
import cn.anju.policy.Words;
import cn.anju.policy.housing.Lease.OtherHome;
import cn.anju.policy.housing.Lease.Renewal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The reasons for leaving, in the order of the contract. A condition is what staying asks; NOT_MET is a reason.
final class ExitReasons {

    static final Condition ENDED =
            new Condition("PRH-38-1", Citation.measures(38).paragraph(1).item(1));
    static final Condition OTHER_HOME =
            new Condition("PRH-38-2", Citation.measures(38).paragraph(1).item(2));
    static final Condition GUARANTEED =
            new Condition("PRH-38-3", Citation.measures(38).paragraph(1).item(3));
    static final Condition ARREARS = new Condition("PRH-39", Citation.measures(39));

    private ExitReasons() {}

    static List<ConditionResult> of(Lease lease, ExitTerms terms, LocalDate on) {
        List<ConditionResult> results = new ArrayList<>();
        results.add(ended(lease, terms, on));
        results.add(otherHome(lease));
        results.add(guaranteed(lease));
        results.add(arrears(lease, terms));
        for (Violation act : Violation.values()) {
            results.add(violation(lease, terms, act));
        }
        return results;
    }

    private static ConditionResult ended(Lease lease, ExitTerms terms, LocalDate on) {
        LocalDate end = lease.leaseEnd();
        if (end == null) {
            return ENDED.unknown("还不知道租赁合同的期满日。", List.of("facts.leaseEnd"));
        }
        Comparison.Day compared = new Comparison.Day("facts.leaseEnd", "合同期满日", end, on);
        if (!on.isAfter(end)) {
            return ENDED.result(Status.MET, "租赁合同到" + Dates.chinese(end) + "期满，还在合同期内。", compared);
        }
        String ended = "租赁合同已于" + Dates.chinese(end) + "期满，";
        Renewal renewal = lease.renewal().value();
        if (!lease.renewal().known()) {
            return ENDED.unknown(ended + "还不知道是否申请续租。", List.of("facts.renewal"));
        }
        if (renewal == null) {
            return ENDED.result(Status.NOT_MET, ended + "没有申请续租。", compared);
        }
        if (!renewal.approved().known()) {
            return ENDED.unknown(ended + "还不知道续租申请的审核结果。", List.of("facts.renewal.approved"));
        }
        Boolean approved = renewal.approved().value();
        if (approved != null) {
            String text = approved ? "续租申请已批准。" : "续租申请经审核不符合条件。";
            return ENDED.result(Status.of(approved), ended + text, compared);
        }
        LocalDate appliedOn = renewal.appliedOn();
        if (appliedOn == null) {
            return ENDED.unknown(ended + "还不知道续租申请的日期。", List.of("facts.renewal.appliedOn"));
        }
        LocalDate latest = end.minusMonths(terms.renewalMonths().whole());
        boolean late = appliedOn.isAfter(latest);
        return ENDED.result(
                Status.of(!late),
                ended
                        + (late
                                ? "续租申请最迟应在" + Dates.chinese(latest) + "提出，实际在" + Dates.chinese(appliedOn) + "提出。"
                                : "续租申请已按时提出，正在审核。"),
                new Comparison.Day("facts.renewal.appliedOn", "续租申请日", appliedOn, latest));
    }

    private static ConditionResult otherHome(Lease lease) {
        OtherHome home = lease.otherHome().value();
        if (!lease.otherHome().known()) {
            return OTHER_HOME.unknown("还不知道合同期内是否获得其他住房。", List.of("facts.otherHome"));
        }
        if (home == null) {
            return OTHER_HOME.result(Status.MET, "合同期内没有获得其他住房。");
        }
        if (home.stillEligible() == null) {
            return OTHER_HOME.unknown("获得其他住房后是否仍符合条件还不清楚。", List.of("facts.otherHome.stillEligible"));
        }
        String when = home.acquiredOn() == null ? "" : "于" + Dates.chinese(home.acquiredOn());
        return OTHER_HOME.result(
                Status.of(home.stillEligible()), when + "获得其他住房，" + (home.stillEligible() ? "仍符合条件。" : "不再符合条件。"));
    }

    private static ConditionResult guaranteed(Lease lease) {
        Boolean other = lease.otherGuaranteedHome();
        if (other == null) {
            return GUARANTEED.unknown("还不知道是否承租或承购其他保障性住房。", List.of("facts.otherGuaranteedHome"));
        }
        return GUARANTEED.result(Status.of(!other), other ? "已承租或承购其他保障性住房。" : "没有承租或承购其他保障性住房。");
    }

    private static ConditionResult arrears(Lease lease, ExitTerms terms) {
        BigDecimal unpaid = lease.unpaidMonths();
        if (unpaid == null) {
            return ARREARS.unknown("还不知道累计拖欠租金的月数。", List.of("facts.unpaidMonths"));
        }
        BigDecimal limit = terms.unpaidMonths().number();
        boolean reached = unpaid.compareTo(limit) >= 0;
        return ARREARS.result(
                Status.of(!reached),
                "累计拖欠租金" + Words.plain(unpaid) + "个月，" + (reached ? "已达到" : "没有达到") + Words.plain(limit) + "个月。",
                new Comparison.Bound(
                        "facts.unpaidMonths", "累计拖欠租金的月数", unpaid, Comparison.Side.BELOW, limit, Unit.MONTHS, null));
    }

    private static ConditionResult violation(Lease lease, ExitTerms terms, Violation act) {
        Condition condition = act.condition();
        if (!lease.violation().known()) {
            return condition.unknown("还不知道是否有违规行为。", List.of("facts.violation"));
        }
        if (lease.violation().value() != act) {
            return condition.result(Status.MET, "没有“" + act.chinese() + "”的行为。");
        }
        if (act != Violation.VACANT) {
            return condition.result(Status.NOT_MET, "有“" + act.chinese() + "”的行为。");
        }
        BigDecimal vacant = lease.vacantMonths();
        if (vacant == null) {
            return condition.unknown("还不知道连续空置了多少个月。", List.of("facts.vacantMonths"));
        }
        BigDecimal limit = terms.vacantMonths().number();
        boolean reached = vacant.compareTo(limit) >= 0;
        return condition.result(
                Status.of(!reached),
                "连续空置" + Words.plain(vacant) + "个月，" + (reached ? "已达到" : "没有达到") + Words.plain(limit) + "个月。",
                new Comparison.Bound(
                        "facts.vacantMonths", "连续空置的月数", vacant, Comparison.Side.BELOW, limit, Unit.MONTHS, null));
    }
}

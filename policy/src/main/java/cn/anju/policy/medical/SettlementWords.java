package cn.anju.policy.medical;

import cn.anju.policy.Amounts;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Explanation;
import cn.anju.policy.Schemas;
import cn.anju.policy.Status;
import cn.anju.policy.Words;
import cn.anju.policy.medical.Bill.Aid;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/// Says what was settled: the figures of each claim and of the year, and for each claim the layers with their places.
final class SettlementWords {

    private SettlementWords() {}

    static Explanation explain(List<Bill> bills, List<SettledClaim> settled, AssistanceTerms terms) {
        Explanation explanation = new Explanation()
                .value("claims", settled.stream().map(SettledClaim::toMap).toList())
                .value(
                        "year",
                        Schemas.ordered(
                                "critical", sum(settled, SettledClaim::critical),
                                "special", sum(settled, SettledClaim::special),
                                "large", sum(settled, SettledClaim::large),
                                "tilt", sum(settled, SettledClaim::tilt),
                                "own", sum(settled, SettledClaim::own)))
                .used(terms.usedOnes());
        if (settled.isEmpty()) {
            return explanation.condition(Settlement.CRITICAL.notApplicable("本年还没有结算。"));
        }
        for (int i = 0; i < settled.size(); i++) {
            claim(bills.get(i), settled.get(i), terms, explanation);
        }
        return explanation;
    }

    private static BigDecimal sum(List<SettledClaim> settled, Function<SettledClaim, BigDecimal> layer) {
        return Amounts.cents(settled.stream().map(layer).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static void claim(Bill bill, SettledClaim settled, AssistanceTerms terms, Explanation explanation) {
        String id = settled.id() + "：";
        explanation.condition(critical(id, bill, settled));
        if (bill.aid() == Aid.NONE) {
            explanation.condition(noAid(id, bill, settled));
            return;
        }
        String rate = Words.plain(terms.rate(bill.group())) + "%";
        if (bill.aid() == Aid.SPECIAL) {
            explanation.condition(Settlement.SPECIAL.result(
                    Status.MET, id + "特殊疾病救助按" + rate + "，全年限额内支付" + Words.yuan(settled.special()) + "。"));
        } else if (bill.aid() == Aid.LARGE) {
            explanation.condition(Settlement.LARGE.result(
                    Status.MET, id + "大额费用救助按" + rate + "，全年限额内支付" + Words.yuan(settled.large()) + "。"));
        }
        explanation.condition(tilt(id, bill, settled, rate));
    }

    private static ConditionResult critical(String id, Bill bill, SettledClaim settled) {
        if (!bill.insured()) {
            return Settlement.CRITICAL.notApplicable(id + "没有参保，大病保险不支付。");
        }
        return Settlement.CRITICAL.result(
                Status.of(settled.critical().signum() > 0),
                id + "基本医保后政策范围内自付" + Words.yuan(bill.ownBefore()) + "，大病保险支付" + Words.yuan(settled.critical()) + "。");
    }

    private static ConditionResult noAid(String id, Bill bill, SettledClaim settled) {
        String own = "本人负担" + Words.yuan(settled.own()) + "。";
        if (!bill.insured()) {
            return Settlement.WAY.notApplicable(id + "没有参保，不能自动救助，请到窗口申请；" + own);
        }
        if (bill.group() == ClaimGroup.NONE) {
            return Settlement.WAY.notApplicable(id + "不是救助对象，没有医疗救助；" + own);
        }
        return Settlement.WAY.result(Status.NOT_MET, id + "不是定点机构或没有按规定转诊，原则上不予救助；" + own);
    }

    private static ConditionResult tilt(String id, Bill bill, SettledClaim settled, String rate) {
        String own = "，本人负担" + Words.yuan(settled.own()) + "。";
        if (!bill.tilted()) {
            return Settlement.TILT.notApplicable(id + "不在市内就医，没有倾斜救助" + own);
        }
        return Settlement.TILT.result(
                Status.of(settled.tilt().signum() > 0),
                id + "全年累计自付超过监测标准的部分按" + rate + "倾斜救助" + Words.yuan(settled.tilt()) + own);
    }
}

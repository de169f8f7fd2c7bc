package cn.anju.policy.medical;

import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Trace;
import cn.anju.policy.medical.Claim.Referral;
import cn.anju.policy.medical.Claim.TreatmentPlace;
import cn.anju.policy.medical.Claim.VisitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `medical.settlement`: what critical-illness insurance and the three kinds of assistance pay on a person's claims of
/// one year, in the order they were settled (重特大疾病方案 二（二）至（六）).
///
/// A claim that is voided is left out and the year run again; see [Reversal].
public final class Settlement extends StandardRule<Settlement.Year> {

    static final Condition CRITICAL = condition("2-2-2");
    static final Condition SPECIAL = condition("2-3-1");
    static final Condition LARGE = condition("2-3-2");
    static final Condition TILT = condition("2-3-3");
    static final Condition WAY = condition("2-6");

    private static final Shape CLAIM = Shape.of(
            Field.text("id", "结算编号"),
            Field.choice("group", ClaimGroup.class, "就医当日的救助对象类别"),
            Field.amount("total", "总费用，元"),
            Field.amount("outOfPolicy", "政策范围外费用，元"),
            Field.amount("basicPaid", "基本医保已报，元"),
            Field.amount("otherPaid", "其他法定报销已报，元"),
            Field.choice("kind", VisitKind.class, "住院或门诊"),
            Field.flag("special", "是否特殊疾病"),
            Field.count("hospitalLevel", "医院级别"),
            Field.flag("designated", "是否定点医药机构"),
            Field.choice("referral", Referral.class, "就诊途径"),
            Field.choice("place", TreatmentPlace.class, "就医地"),
            Field.flag("insured", "是否参保"));

    private static final Shape SHAPE = Shape.of(Field.list("claims", CLAIM, "一人一年的结算，按结算先后"));

    /// The claims of one person and year in the order of settlement, or null while they are unknown.
    public record Year(@Nullable List<Claim> claims) {}

    public Settlement() {
        super(
                "medical.settlement",
                "一人一年的大病保险和医疗救助结算",
                SHAPE,
                AssistanceTerms.IDS,
                List.of(CRITICAL, SPECIAL, LARGE, TILT, WAY));
    }

    private static Condition condition(String anchor) {
        return new Condition("SPB-M-" + anchor, Citation.of(Document.SPB_M, anchor));
    }

    @Override
    public Year read(Facts facts, LocalDate on, Parameters parameters) {
        return new Year(facts.each(
                "claims",
                claim -> new Claim(
                        claim.get("id", String.class),
                        claim.get("group", ClaimGroup.class),
                        claim.get("total", BigDecimal.class),
                        claim.get("outOfPolicy", BigDecimal.class),
                        claim.get("basicPaid", BigDecimal.class),
                        claim.get("otherPaid", BigDecimal.class),
                        claim.get("kind", VisitKind.class),
                        claim.get("special", Boolean.class),
                        claim.get("hospitalLevel", Integer.class),
                        claim.get("designated", Boolean.class),
                        claim.get("referral", Referral.class),
                        claim.get("place", TreatmentPlace.class),
                        claim.get("insured", Boolean.class))));
    }

    @Override
    public Trace evaluate(Year year, LocalDate on, Parameters parameters) {
        AssistanceTerms terms = AssistanceTerms.on(parameters, on);
        Needs needs = new Needs();
        List<Bill> bills = bills(needs.list(year.claims(), "facts.claims"), terms, needs);
        if (needs.any()) {
            return Finding.needs(CRITICAL, "结算信息不全，无法计算。", needs.paths(), terms.usedOnes());
        }
        List<SettledClaim> settled = MedicalYear.settle(bills, terms);
        return Finding.decided(() -> SettlementWords.explain(bills, settled, terms));
    }

    /// Settles complete claims; what [#evaluate] does, as a list.
    ///
    /// @throws IllegalArgumentException if a claim lacks a fact
    static List<SettledClaim> settle(List<Claim> claims, LocalDate on, Parameters parameters) {
        AssistanceTerms terms = AssistanceTerms.on(parameters, on);
        Needs needs = new Needs();
        List<Bill> bills = bills(claims, terms, needs);
        if (needs.any()) {
            throw new IllegalArgumentException("missing: " + needs.paths());
        }
        return MedicalYear.settle(bills, terms);
    }

    private static List<Bill> bills(List<Claim> claims, AssistanceTerms terms, Needs needs) {
        List<Bill> bills = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            bills.add(claims.get(i).bill("facts.claims[" + i + "].", terms, needs));
        }
        return bills;
    }
}

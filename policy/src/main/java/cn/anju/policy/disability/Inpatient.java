package cn.anju.policy.disability;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `disability.inpatient`: what is added to the own share of hospital bills (惠残工程 第9项, D-26 and D-27).
///
/// The grant of a year is counted on the sum of its own shares; each share is paid what the sum now gives more.
public final class Inpatient extends StandardRule<Inpatient.Patient> {

    private static final Condition PAID = new Condition("SPB-D-9", Citation.of(Document.SPB_D, "9"));
    private static final String SHARE = "disability.inpatient.share";
    private static final String CAP_SELF = "disability.inpatient.cap-self";
    private static final String CAP_FAMILY = "disability.inpatient.cap-family";

    private static final Shape OWN_SHARE =
            Shape.of(Field.month("month", "出院月份"), Field.amount("amount", "住院自付部分（经医保和救助之后），元"));

    private static final Shape SHAPE = Shape.of(
            Field.choice("who", Who.class, "残疾人本人，或其配偶、未成年子女"), Field.list("ownShares", OWN_SHARE, "各次住院的自付部分，按先后"));

    /// Who was in hospital.
    public enum Who {
        SELF,
        FAMILY
    }

    /// A patient; a null component is unknown.
    public record Patient(@Nullable Who who, @Nullable List<OwnShare> ownShares) {}

    /// What stayed with the patient of one bill, in yuan; a null component is unknown.
    public record OwnShare(
            @Nullable YearMonth month, @Nullable BigDecimal amount) {}

    public Inpatient() {
        super(
                "disability.inpatient",
                "困难残疾人及家属住院自付补贴",
                SHAPE,
                List.of(Scheme.ENDS, SHARE, CAP_SELF, CAP_FAMILY),
                List.of(Scheme.IN_FORCE, PAID));
    }

    @Override
    public Patient read(Facts facts, LocalDate on, Parameters parameters) {
        return new Patient(
                facts.get("who", Who.class),
                facts.each(
                        "ownShares",
                        share -> new OwnShare(
                                share.get("month", YearMonth.class), share.get("amount", BigDecimal.class))));
    }

    @Override
    public Trace evaluate(Patient patient, LocalDate on, Parameters parameters) {
        Scheme scheme = Scheme.on(parameters, on);
        if (scheme.over(on)) {
            return scheme.finding();
        }
        ParameterValue percent = parameters.inForceOn(SHARE, on);
        Needs needs = new Needs();
        Who who = needs.of(patient.who(), "facts.who", Who.SELF);
        ParameterValue cap = parameters.inForceOn(who == Who.SELF ? CAP_SELF : CAP_FAMILY, on);
        List<BigDecimal> payments =
                payments(needs.list(patient.ownShares(), "facts.ownShares"), percent.number(), cap.number(), needs);
        if (needs.any()) {
            return Finding.needs(PAID, "住院或自付的信息不全，无法计算补贴。", needs.paths(), scheme.ends(), percent);
        }
        BigDecimal total = Amounts.cents(payments.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return Finding.decided(() -> new Explanation()
                .value("payments", payments)
                .value("total", total)
                .used(scheme.ends(), percent, cap)
                .condition(PAID.result(
                        Status.of(total.signum() > 0),
                        "按自付部分的" + Words.plain(percent.number()) + "%补贴，全年最高" + Words.plain(cap.number()) + "元，合计"
                                + Words.yuan(total) + "。")));
    }

    private static List<BigDecimal> payments(List<OwnShare> shares, BigDecimal percent, BigDecimal cap, Needs needs) {
        Map<Integer, BigDecimal> ownOfYear = new HashMap<>();
        Map<Integer, BigDecimal> paidOfYear = new HashMap<>();
        List<BigDecimal> payments = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            String path = "facts.ownShares[" + i + "].";
            int year = needs.of(shares.get(i).month(), path + "month", YearMonth.of(1970, 1))
                    .getYear();
            BigDecimal own =
                    ownOfYear.merge(year, needs.amount(shares.get(i).amount(), path + "amount"), BigDecimal::add);
            BigDecimal paid = paidOfYear.getOrDefault(year, Amounts.NOTHING);
            BigDecimal due = Amounts.cents(Amounts.share(own, percent)).min(Amounts.cents(cap));
            payments.add(due.subtract(paid));
            paidOfYear.put(year, due);
        }
        return payments;
    }
}

package cn.anju.policy.childcare;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Comparison;
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
import cn.anju.policy.Unit;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `childcare.kindergarten-fund`: whether a public kindergarten's fund reaches the standard (一老一幼方案 三（四）).
public final class KindergartenFund extends StandardRule<KindergartenFund.Year> {

    private static final Condition REACHED = new Condition("OYP-3-4", Citation.of(Document.OYP, "3-4"));
    private static final String STANDARD = "childcare.kindergarten.fund-per-pupil";

    private static final Shape SHAPE =
            Shape.of(Field.count("pupils", "在园幼儿数（不含2至3岁）"), Field.amount("budget", "全年公用经费，元"));

    /// One year of a kindergarten; a null component is unknown.
    public record Year(@Nullable Integer pupils, @Nullable BigDecimal budget) {}

    public KindergartenFund() {
        super("childcare.kindergarten-fund", "公办幼儿园生均公用经费", SHAPE, List.of(STANDARD), List.of(REACHED));
    }

    @Override
    public Year read(Facts facts, LocalDate on, Parameters parameters) {
        return new Year(facts.get("pupils", Integer.class), facts.get("budget", BigDecimal.class));
    }

    @Override
    public Trace evaluate(Year year, LocalDate on, Parameters parameters) {
        ParameterValue standard = parameters.inForceOn(STANDARD, on);
        Needs needs = new Needs();
        BigDecimal pupils = BigDecimal.valueOf(needs.count(year.pupils(), "facts.pupils"));
        BigDecimal budget = needs.amount(year.budget(), "facts.budget");
        if (needs.any()) {
            return Finding.needs(REACHED, "幼儿数或经费不全，无法核对。", needs.paths(), standard);
        }
        BigDecimal shortfall =
                standard.number().multiply(pupils).subtract(budget).max(BigDecimal.ZERO);
        boolean reached = shortfall.signum() == 0;
        BigDecimal perPupil = pupils.signum() == 0 ? null : budget.divide(pupils, 2, RoundingMode.HALF_UP);
        String text = (perPupil == null ? "没有在园幼儿" : "生均" + Words.yuan(perPupil)) + "，标准每人每年不低于"
                + Words.plain(standard.number()) + "元，" + (reached ? "已达到。" : "还差" + Words.yuan(shortfall) + "。");
        Comparison compared = new Comparison.Bound(
                "facts.budget",
                "全年公用经费",
                budget,
                Comparison.Side.AT_LEAST,
                Amounts.cents(standard.number().multiply(pupils)),
                Unit.YUAN,
                null);
        return new Finding(
                reached ? "OK" : "SHORT",
                () -> new Explanation()
                        .value("perPupil", perPupil)
                        .value("shortfall", Amounts.cents(shortfall))
                        .used(standard)
                        .condition(REACHED.result(Status.of(reached), text, compared)));
    }
}

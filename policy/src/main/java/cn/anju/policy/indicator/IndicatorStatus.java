package cn.anju.policy.indicator;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `indicator.status`: whether a figure meets its target; what is compared is never rounded (九龙坡 表2).
public final class IndicatorStatus extends StandardRule<IndicatorStatus.Measured> {

    private static final Condition TARGET = new Condition("JLP-T2", Citation.of(Document.JLP, "T2"));

    private static final Shape SHAPE = Shape.of(
            Field.choice("op", Op.class, "不低于、高于、等于"),
            Field.number("target", "目标值"),
            Field.amount("numerator", "分子"),
            Field.amount("denominator", "分母"),
            Field.number("value", "直接填报的数值，没有分子分母时用"),
            Field.choice("attribute", Attribute.class, "约束性或预期性"));

    /// How a figure has to stand to its target.
    public enum Op {
        GE("不低于") {
            @Override
            boolean holds(int compared) {
                return compared >= 0;
            }
        },
        GT("高于") {
            @Override
            boolean holds(int compared) {
                return compared > 0;
            }
        },
        EQ("等于") {
            @Override
            boolean holds(int compared) {
                return compared == 0;
            }
        };

        private final String chinese;

        Op(String chinese) {
            this.chinese = chinese;
        }

        abstract boolean holds(int compared);
    }

    /// Whether missing the target has to be answered for, or is only expected.
    public enum Attribute {
        BINDING,
        EXPECTED
    }

    /// A figure and its target; a null component is unknown.
    ///
    /// @param target in percent where a numerator and a denominator are given
    public record Measured(
            @Nullable Op op,
            @Nullable BigDecimal target,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable Attribute attribute) {

        private boolean noData() {
            boolean nothing = value == null && numerator == null && denominator == null;
            return nothing || (value == null && denominator != null && denominator.signum() == 0);
        }
    }

    public IndicatorStatus() {
        super("indicator.status", "指标是否达到目标", SHAPE, List.of(), List.of(TARGET));
    }

    @Override
    public Measured read(Facts facts, LocalDate on, Parameters parameters) {
        return new Measured(
                facts.get("op", Op.class),
                facts.get("target", BigDecimal.class),
                facts.get("numerator", BigDecimal.class),
                facts.get("denominator", BigDecimal.class),
                facts.get("value", BigDecimal.class),
                facts.get("attribute", Attribute.class));
    }

    @Override
    public Trace evaluate(Measured measured, LocalDate on, Parameters parameters) {
        if (measured.noData()) {
            return new Finding("NO_DATA", () -> new Explanation().condition(TARGET.notApplicable("没有数据，或分母为零，无法判断。")));
        }
        Needs needs = new Needs();
        Op op = needs.of(measured.op(), "facts.op", Op.GE);
        BigDecimal target = needs.amount(measured.target(), "facts.target");
        BigDecimal value = measured.value();
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ONE;
        if (value == null) {
            part = needs.amount(measured.numerator(), "facts.numerator").movePointRight(2);
            whole = needs.of(measured.denominator(), "facts.denominator", BigDecimal.ONE);
        }
        int compared = value == null ? part.compareTo(target.multiply(whole)) : value.compareTo(target);
        boolean met = op.holds(compared);
        Attribute attribute =
                met ? Attribute.EXPECTED : needs.of(measured.attribute(), "facts.attribute", Attribute.EXPECTED);
        if (needs.any()) {
            return Finding.needs(TARGET, "指标的信息不全，无法判断。", needs.paths());
        }
        BigDecimal shown = value == null ? Amounts.percent(part.movePointLeft(2), whole) : Amounts.cents(value);
        return new Finding(
                met ? "MET" : "MISSED_" + attribute,
                () -> new Explanation()
                        .value("value", shown)
                        .condition(TARGET.result(
                                Status.of(met),
                                "现为" + Words.plain(shown) + "，目标" + op.chinese + Words.plain(target)
                                        + (met ? "，已达到。" : "，没有达到。"))));
    }
}

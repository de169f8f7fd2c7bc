package cn.anju.policy.childcare;

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

/// `childcare.seats-per-thousand`: nursery seats for a thousand residents against the target (九龙坡 表2第18行).
public final class SeatDensity extends StandardRule<SeatDensity.Supply> {

    private static final Condition TARGET = new Condition("JLP-T2-18", Citation.of(Document.JLP, "T2-18"));
    private static final String PER_THOUSAND = "childcare.seats-per-thousand";

    private static final Shape SHAPE = Shape.of(Field.count("seats", "托位数"), Field.count("residents", "常住人口"));

    /// Seats and people; a null component is unknown.
    public record Supply(@Nullable Integer seats, @Nullable Integer residents) {}

    public SeatDensity() {
        super("childcare.seats-per-thousand", "每千人口托位数", SHAPE, List.of(PER_THOUSAND), List.of(TARGET));
    }

    @Override
    public Supply read(Facts facts, LocalDate on, Parameters parameters) {
        return new Supply(facts.get("seats", Integer.class), facts.get("residents", Integer.class));
    }

    @Override
    public Trace evaluate(Supply supply, LocalDate on, Parameters parameters) {
        ParameterValue target = parameters.inForceOn(PER_THOUSAND, on);
        Needs needs = new Needs();
        BigDecimal seats = BigDecimal.valueOf(needs.count(supply.seats(), "facts.seats"));
        BigDecimal residents = BigDecimal.valueOf(needs.count(supply.residents(), "facts.residents"));
        if (needs.any()) {
            return Finding.needs(TARGET, "托位数或人口不全，无法计算。", needs.paths(), target);
        }
        BigDecimal needed = target.number().multiply(residents).movePointLeft(3).setScale(0, RoundingMode.CEILING);
        BigDecimal gap = needed.subtract(seats).max(BigDecimal.ZERO);
        BigDecimal rate =
                residents.signum() == 0 ? null : seats.movePointRight(3).divide(residents, 2, RoundingMode.HALF_UP);
        String text = (rate == null ? "没有常住人口" : "每千人" + rate + "个托位") + "，目标" + Words.plain(target.number()) + "个，需要"
                + needed + "个，" + (gap.signum() == 0 ? "已达到。" : "还差" + gap + "个。");
        return Finding.decided(() -> new Explanation()
                .value("rate", rate)
                .value("needed", needed)
                .value("gap", gap)
                .used(target)
                .condition(TARGET.result(
                        Status.of(gap.signum() == 0),
                        text,
                        new Comparison.Bound(
                                "facts.seats", "托位", seats, Comparison.Side.AT_LEAST, needed, Unit.SEATS, null))));
    }
}

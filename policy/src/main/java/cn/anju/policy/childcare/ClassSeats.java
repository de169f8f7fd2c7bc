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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `childcare.class`: how many children a class may take in one hour, by its size and the carers on duty.
public final class ClassSeats extends StandardRule<ClassSeats.Hour> {

    private static final Condition SIZE = new Condition("NURSERY-SIZE", Citation.of(Document.NURSERY, ""));
    private static final Condition CARERS = new Condition("NURSERY-CARERS", Citation.of(Document.NURSERY, ""));

    private static final Shape SHAPE = Shape.of(
            Field.choice("band", Band.class, "班型"),
            Field.count("filedSeats", "备案托位数"),
            Field.count("carersOnDuty", "在岗保育人员"),
            Field.count("occupied", "已占用托位"));

    /// One hour of a class; a null component is unknown.
    public record Hour(
            @Nullable Band band,
            @Nullable Integer filedSeats,
            @Nullable Integer carersOnDuty,
            @Nullable Integer occupied) {}

    public ClassSeats() {
        super("childcare.class", "托班的余位和保育人员配备", SHAPE, ClassStandard.IDS, List.of(SIZE, CARERS));
    }

    @Override
    public Hour read(Facts facts, LocalDate on, Parameters parameters) {
        return new Hour(
                facts.get("band", Band.class),
                facts.get("filedSeats", Integer.class),
                facts.get("carersOnDuty", Integer.class),
                facts.get("occupied", Integer.class));
    }

    @Override
    public Trace evaluate(Hour hour, LocalDate on, Parameters parameters) {
        ClassStandard standard = ClassStandard.on(parameters, on);
        Needs needs = new Needs();
        Band band = needs.of(hour.band(), "facts.band", Band.OLDER);
        int filed = needs.count(hour.filedSeats(), "facts.filedSeats");
        int carers = needs.count(hour.carersOnDuty(), "facts.carersOnDuty");
        int occupied = needs.count(hour.occupied(), "facts.occupied");
        if (needs.any()) {
            return Finding.needs(SIZE, "班级的信息不全，无法计算余位。", needs.paths());
        }
        int perCarer = standard.perCarer(band);
        int classCap = Math.min(standard.children(band), filed);
        int ratioCap = Math.multiplyExact(perCarer, carers);
        int free = Math.max(0, Math.min(classCap, ratioCap) - occupied);
        String outcome = occupied > ratioCap ? "RATIO_BREACH" : free == 0 ? "FULL" : "OK";
        int needed = Amounts.ceiling(occupied, perCarer);
        ParameterValue ratio = band == Band.MIXED ? standard.perCarerMixed() : standard.perCarer();
        return new Finding(
                outcome,
                () -> new Explanation()
                        .value("classCap", classCap)
                        .value("ratioCap", ratioCap)
                        .value("free", free)
                        .value("carersNeeded", needed)
                        .used(standard.children(), ratio)
                        .condition(SIZE.result(
                                Status.of(occupied <= classCap),
                                band.chinese() + "最多" + classCap + "人，现有" + occupied + "人，还能收" + free + "人。"))
                        .condition(CARERS.result(
                                Status.of(occupied <= ratioCap),
                                "每名保育人员最多照护" + perCarer + "人，现有" + occupied + "人需要" + needed + "名，在岗" + carers + "名。",
                                new Comparison.Bound(
                                        "facts.carersOnDuty",
                                        "在岗保育人员",
                                        BigDecimal.valueOf(carers),
                                        Comparison.Side.AT_LEAST,
                                        BigDecimal.valueOf(needed),
                                        Unit.PEOPLE,
                                        null))));
    }
}

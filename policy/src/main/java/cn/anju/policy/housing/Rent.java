package cn.anju.policy.housing;

import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Explanation;
import cn.anju.policy.Fact;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Outcomes;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.Shape;
import cn.anju.policy.Trace;
import cn.anju.policy.housing.Tenancy.Leaving;
import cn.anju.policy.housing.Tenancy.OldConditions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `housing.rent`: the rent of one month (第二十七、三十三、三十八、四十五条).
public final class Rent implements RuleSet<Tenancy> {

    private static final Shape LEAVING =
            Shape.of(Field.date("since", "自哪天起应当腾退"), Field.flag("transitionGranted", "是否给予过渡期"));

    private static final Shape OLD =
            Shape.of(Field.amount("incomePerHead", "家庭人均收入，元"), Field.amount("limitPerHead", "人均收入标准，元"));

    private static final Shape SHAPE = Shape.of(
            Field.month("month", "计租月份"),
            Field.amount("areaM2", "建筑面积，平方米"),
            Field.amount("standardRent", "项目租金标准，元/平方米·月"),
            Field.amount("marketRent", "同地段、同品质市场租金，元/平方米·月"),
            Field.amount("lowRentRate", "廉租租金，元/平方米·月"),
            Field.choice("recognition", Recognition.class, "困难家庭认定情况"),
            Field.date("occupiedFrom", "当月入住的第一天").orNone(),
            Field.date("occupiedTo", "当月入住的最后一天").orNone(),
            Field.date("exchangeRefusedOn", "应当换租而不换租的日期").orNone(),
            Field.object("leaving", LEAVING, "应当腾退的情况").orNone(),
            Field.object("oldConditions", OLD, "按原申请条件审核的收入情况").orNone());

    private record Charged(
            RentTerms terms,
            List<ConditionResult> conditions,
            @Nullable MonthlyRent rent) implements Trace {
        @Override
        public String outcome() {
            return rent == null ? Outcomes.NEEDS_FACTS : Outcomes.DECIDED;
        }

        @Override
        public Explanation explain() {
            Explanation explanation = new Explanation();
            conditions.forEach(explanation::condition);
            if (rent != null) {
                explanation
                        .value("rent", rent.rent())
                        .value(
                                "segments",
                                rent.segments().stream().map(RentSegment::toMap).toList());
            }
            return explanation.used(
                    terms.exchangeRefused(),
                    terms.transitionMonths(),
                    terms.transition(),
                    terms.overstay(),
                    terms.overIncome(),
                    terms.marketAbove());
        }
    }

    /// The rent itself, for a caller that bills many tenancies and needs no explanation.
    ///
    /// @throws IllegalArgumentException if facts are missing; [#decide] says which
    public static MonthlyRent charge(Tenancy tenancy, LocalDate on, Parameters parameters) {
        MonthlyRent rent = new RentReading(tenancy, RentTerms.on(parameters, on)).rent();
        if (rent == null) {
            throw new IllegalArgumentException("facts are missing, ask for a decision to see which");
        }
        return rent;
    }

    @Override
    public String name() {
        return "housing.rent";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String summary() {
        return "月租金";
    }

    @Override
    public Shape facts() {
        return SHAPE;
    }

    @Override
    public List<String> parameterIds() {
        return RentTerms.IDS;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(
                RentReading.STANDARD, RentReading.LOW, RentReading.EXCHANGE, RentReading.LEAVING, RentReading.OLD);
    }

    @Override
    public Tenancy read(Facts facts, LocalDate on, Parameters parameters) {
        return new Tenancy(
                facts.get("month", YearMonth.class),
                facts.get("areaM2", BigDecimal.class),
                facts.get("standardRent", BigDecimal.class),
                facts.get("marketRent", BigDecimal.class),
                facts.get("lowRentRate", BigDecimal.class),
                facts.get("recognition", Recognition.class),
                facts.fact("occupiedFrom", LocalDate.class),
                facts.fact("occupiedTo", LocalDate.class),
                facts.fact("exchangeRefusedOn", LocalDate.class),
                leaving(facts.fact("leaving", Facts.class)),
                old(facts.fact("oldConditions", Facts.class)));
    }

    private static Fact<Leaving> leaving(Fact<Facts> fact) {
        Facts leaving = fact.value();
        return leaving == null
                ? new Fact<>(fact.known(), null)
                : Fact.of(new Leaving(
                        leaving.get("since", LocalDate.class), leaving.get("transitionGranted", Boolean.class)));
    }

    private static Fact<OldConditions> old(Fact<Facts> fact) {
        Facts old = fact.value();
        return old == null
                ? new Fact<>(fact.known(), null)
                : Fact.of(new OldConditions(
                        old.get("incomePerHead", BigDecimal.class), old.get("limitPerHead", BigDecimal.class)));
    }

    @Override
    public Trace evaluate(Tenancy tenancy, LocalDate on, Parameters parameters) {
        RentTerms terms = RentTerms.on(parameters, on);
        RentReading reading = new RentReading(tenancy, terms);
        return new Charged(terms, reading.conditions(), reading.rent());
    }
}

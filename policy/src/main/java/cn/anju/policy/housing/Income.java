package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Explanation;
import cn.anju.policy.Fact;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Outcomes;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.Schemas;
import cn.anju.policy.Shape;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `housing.income`: a household's income, checked against shared records, the trade's average wage or a certificate
/// (第十八条).
public final class Income implements RuleSet<Income.Earners> {

    private static final Condition CHECKED = new Condition("PRH-18", Citation.measures(18));
    private static final String WAGES = "city.average-wage";

    private static final Shape SHARED = Shape.of(
            Field.amount("socialInsurance", "社会保险缴费基数折合年收入，元").orNone(),
            Field.amount("housingFund", "住房公积金缴存基数折合年收入，元").orNone(),
            Field.amount("tax", "纳税申报年收入，元").orNone());

    private static final Shape PERSON = Shape.of(
            Field.object("shared", SHARED, "共享信息中的年收入").orNone(),
            Field.amount("declaredIncome", "申报年收入，元"),
            Field.text("industry", "所在行业"),
            Field.amount("certificateIncome", "用人单位收入证明的年收入，元"));

    private static final Shape SHAPE = Shape.of(Field.list("persons", PERSON, "家庭中的成年人"));

    /// The adults of a household, or null while they are unknown.
    public record Earners(@Nullable List<Earner> persons) {}

    /// One adult's income as recorded, declared and certified, in yuan a year; a null component is unknown.
    ///
    /// @param shared the yearly amounts of social insurance, housing fund and tax, in this order
    public record Earner(
            List<Fact<BigDecimal>> shared,
            boolean sharedKnown,
            @Nullable BigDecimal declaredIncome,
            @Nullable String industry,
            @Nullable BigDecimal certificateIncome) {}

    private record Verified(@Nullable List<VerifiedIncome> persons, ParameterValue wages) implements Trace {
        @Override
        public String outcome() {
            return persons == null || persons.stream().anyMatch(person -> person.income() == null)
                    ? Outcomes.NEEDS_FACTS
                    : "VERIFIED";
        }

        @Override
        public Explanation explain() {
            Explanation explanation = new Explanation();
            if (persons == null) {
                return explanation.condition(CHECKED.unknown("还不知道家庭成员。", List.of("facts.persons")));
            }
            BigDecimal sum = BigDecimal.ZERO;
            List<Map<String, Object>> shown = new ArrayList<>();
            for (VerifiedIncome person : persons) {
                explanation.condition(condition(person));
                if (person.wageRead()) {
                    explanation.used(wages);
                }
                if (person.income() != null && person.source() != null) {
                    sum = sum.add(person.income());
                    shown.add(Schemas.ordered("income", cents(person.income()), "source", person.source()));
                }
            }
            return shown.size() < persons.size()
                    ? explanation
                    : explanation.value("householdIncome", cents(sum)).value("persons", shown);
        }

        private static ConditionResult condition(VerifiedIncome person) {
            return person.income() == null
                    ? CHECKED.unknown(person.text(), person.missing())
                    : CHECKED.result(Status.MET, person.text());
        }

        private static BigDecimal cents(BigDecimal amount) {
            return amount.setScale(2, RoundingMode.HALF_UP);
        }
    }

    @Override
    public String name() {
        return "housing.income";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String summary() {
        return "家庭收入核对";
    }

    @Override
    public Shape facts() {
        return SHAPE;
    }

    @Override
    public List<String> parameterIds() {
        return List.of(WAGES);
    }

    @Override
    public List<Condition> conditions() {
        return List.of(CHECKED);
    }

    @Override
    public Earners read(Facts facts, LocalDate on, Parameters parameters) {
        List<Facts> persons = facts.list("persons");
        return new Earners(
                persons == null ? null : persons.stream().map(Income::earner).toList());
    }

    private static Earner earner(Facts person) {
        Fact<Facts> shared = person.fact("shared", Facts.class);
        Facts records = shared.value();
        return new Earner(
                records == null
                        ? List.of(Fact.none(), Fact.none(), Fact.none())
                        : List.of(
                                records.fact("socialInsurance", BigDecimal.class),
                                records.fact("housingFund", BigDecimal.class),
                                records.fact("tax", BigDecimal.class)),
                shared.known(),
                person.get("declaredIncome", BigDecimal.class),
                person.get("industry", String.class),
                person.get("certificateIncome", BigDecimal.class));
    }

    @Override
    public Trace evaluate(Earners earners, LocalDate on, Parameters parameters) {
        ParameterValue wages = parameters.inForceOn(WAGES, on);
        if (earners.persons() == null) {
            return new Verified(null, wages);
        }
        List<VerifiedIncome> verified = new ArrayList<>();
        for (Earner earner : earners.persons()) {
            String path = "facts.persons[" + verified.size() + "]";
            verified.add(VerifiedIncome.of(earner, path, new AverageWages(wages, on.getYear() - 1)));
        }
        return new Verified(List.copyOf(verified), wages);
    }
}

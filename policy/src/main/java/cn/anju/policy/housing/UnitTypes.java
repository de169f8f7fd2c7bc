package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Outcomes;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.Shape;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.housing.Party.Count;
import cn.anju.policy.housing.Party.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `housing.unit-type`: which types of unit a household may be given (第二十一条).
public final class UnitTypes implements RuleSet<UnitTypes.People> {

    private static final Condition MATCHED = new Condition("PRH-21", Citation.measures(21));

    private static final Shape PERSON =
            Shape.of(Field.choice("relation", Relation.class, "与申请人的关系"), Field.choice("sex", Sex.class, "性别"));

    private static final Shape SHAPE = Shape.of(Field.list("persons", PERSON, "申请人与共同申请人"));

    /// The people, or null while they are unknown.
    public record People(@Nullable List<Party.Person> persons) {}

    private record Matched(@Nullable Party party, Count count, UnitTypeLimits limits) implements Trace {
        @Override
        public String outcome() {
            return count.missing().isEmpty() ? Outcomes.DECIDED : Outcomes.NEEDS_FACTS;
        }

        @Override
        public Explanation explain() {
            Explanation explanation = new Explanation();
            if (!count.missing().isEmpty()) {
                return explanation.condition(MATCHED.unknown("还不知道家庭成员的情况，无法确定可选户型。", count.missing()));
            }
            List<UnitType> types = limits.types(count.countedAs());
            return explanation
                    .value("unitTypes", types)
                    .value("countedAs", count.countedAs())
                    .condition(MATCHED.result(Status.MET, text(types)))
                    .used(limits.used());
        }

        private String text(List<UnitType> types) {
            if (types.isEmpty()) {
                return "没有申请人，无法配租。";
            }
            int people = party == null ? 0 : party.persons().size();
            String counted = count.asPair() ? "（父女或母子，按" + count.countedAs() + "人标准）" : "";
            return "申请人数" + people + "人" + counted + "，可选户型："
                    + types.stream().map(UnitType::chinese).collect(Collectors.joining("、")) + "。";
        }
    }

    @Override
    public String name() {
        return "housing.unit-type";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String summary() {
        return "按申请人数确定可配租的户型";
    }

    @Override
    public Shape facts() {
        return SHAPE;
    }

    @Override
    public List<String> parameterIds() {
        return UnitTypeLimits.IDS;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(MATCHED);
    }

    @Override
    public People read(Facts facts, LocalDate on, Parameters parameters) {
        List<Facts> persons = facts.list("persons");
        return new People(
                persons == null
                        ? null
                        : persons.stream()
                                .map(person -> new Person(
                                        person.get("relation", Relation.class), person.get("sex", Sex.class)))
                                .toList());
    }

    @Override
    public Trace evaluate(People people, LocalDate on, Parameters parameters) {
        UnitTypeLimits limits = UnitTypeLimits.on(parameters, on);
        if (people.persons() == null) {
            return new Matched(null, new Count(0, false, List.of("facts.persons")), limits);
        }
        Party party = new Party(people.persons());
        return new Matched(party, party.count(limits), limits);
    }
}

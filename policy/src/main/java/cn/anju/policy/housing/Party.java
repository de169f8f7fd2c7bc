package cn.anju.policy.housing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The people of a household as the unit type sees them (第二十一条).
///
/// Exactly father and daughter, or mother and son, may count as more people than they are; only then is their sex read.
public record Party(List<Person> persons) {

    /// A person; a null component is unknown.
    public record Person(
            @Nullable Relation relation, @Nullable Sex sex) {}

    /// How many people the household counts as, or which facts are missing to say.
    ///
    /// @param countedAs 0 while facts are missing
    record Count(int countedAs, boolean asPair, List<String> missing) {}

    Count count(UnitTypeLimits limits) {
        if (persons.size() != 2) {
            return new Count(persons.size(), false, List.of());
        }
        Person one = persons.get(0);
        Person other = persons.get(1);
        if (!mayBePair(one.relation(), other.relation())) {
            return new Count(2, false, List.of());
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Person person = persons.get(i);
            if (person.relation() == null) {
                missing.add("facts.persons[" + i + "].relation");
            } else if (person.sex() == null) {
                missing.add("facts.persons[" + i + "].sex");
            }
        }
        if (!missing.isEmpty()) {
            return new Count(0, false, missing);
        }
        return one.sex() == other.sex()
                ? new Count(2, false, List.of())
                : new Count(limits.pairCountsAs().whole(), true, List.of());
    }

    private static boolean mayBePair(@Nullable Relation one, @Nullable Relation other) {
        return (mayBeSelf(one) && mayBeKin(other)) || (mayBeSelf(other) && mayBeKin(one));
    }

    private static boolean mayBeSelf(@Nullable Relation relation) {
        return relation == null || relation == Relation.SELF;
    }

    private static boolean mayBeKin(@Nullable Relation relation) {
        return relation == null || relation == Relation.CHILD || relation == Relation.PARENT;
    }
}

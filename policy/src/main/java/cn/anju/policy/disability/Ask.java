package cn.anju.policy.disability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One thing a benefit asks of a person: its words, the facts it reads, and the answer, null while it is unknown.
///
/// @param wanted what has to hold, said so that it can follow “要求”
record Ask(String wanted, List<String> facts, Function<CataloguePerson, @Nullable Boolean> answer) {

    /// A yes-or-no fact.
    static Ask yes(String fact, String wanted) {
        return new Ask(wanted, List.of(fact), person -> person.flag(fact));
    }

    /// A yes-or-no fact that must not hold.
    static Ask no(String fact, String wanted) {
        return yes(fact, wanted).not(wanted);
    }

    Ask not(String words) {
        return new Ask(words, facts, person -> {
            Boolean known = answer.apply(person);
            return known == null ? null : !known;
        });
    }

    /// One is enough; unknown only while none is known to hold.
    Ask or(Ask other) {
        return new Ask(wanted + "，或" + other.wanted, both(other), person -> {
            Boolean one = answer.apply(person);
            Boolean two = other.answer.apply(person);
            if ((one != null && one) || (two != null && two)) {
                return true;
            }
            return one == null || two == null ? null : false;
        });
    }

    /// Both are needed; known not to hold as soon as one does not.
    Ask and(Ask other) {
        return new Ask(wanted + "，并且" + other.wanted, both(other), person -> {
            Boolean one = answer.apply(person);
            Boolean two = other.answer.apply(person);
            if ((one != null && !one) || (two != null && !two)) {
                return false;
            }
            return one == null || two == null ? null : true;
        });
    }

    Ask called(String words) {
        return new Ask(words, facts, answer);
    }

    private List<String> both(Ask other) {
        List<String> all = new ArrayList<>(facts);
        other.facts.stream().filter(fact -> !all.contains(fact)).forEach(all::add);
        return all;
    }
}

package cn.anju.portal.benefits;

import cn.anju.look.Link;
import cn.anju.policy.Decision;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A benefit put to a rule set: its name, the facts as far as they are known, and how the answer is read.
///
/// @param condition the only condition that decides on this benefit; null where all do
/// @param area the district whose plan it is; null where it is the city's
/// @param amount puts the amount into words; an empty text where there is none
record Question(
        String scheme,
        String name,
        String ruleSet,
        Map<String, @Nullable Object> facts,
        @Nullable String condition,
        @Nullable String area,
        Function<Decision, String> amount,
        @Nullable Link apply) {

    static Question of(String scheme, String name, String ruleSet, KnownFacts facts) {
        return new Question(scheme, name, ruleSet, facts.map(), null, null, decision -> "", null);
    }

    Question in(String district) {
        return new Question(scheme, name, ruleSet, facts, condition, district, amount, apply);
    }

    Question by(String id) {
        return new Question(scheme, name, ruleSet, facts, id, area, amount, apply);
    }

    Question paying(Function<Decision, String> words) {
        return new Question(scheme, name, ruleSet, facts, condition, area, words, apply);
    }

    Question appliedForAt(Link place) {
        return new Question(scheme, name, ruleSet, facts, condition, area, amount, place);
    }
}

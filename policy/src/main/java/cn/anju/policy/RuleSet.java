package cn.anju.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One rule of law as a function: typed facts and a date in, an explained decision out.
///
/// A change of behaviour is a new version in a new class; the old one stays and is found by its number. A change of
/// wording is no version.
///
/// @param <F> the facts, a record; a null component is an unknown fact
public interface RuleSet<F> {

    /// The name in the contract, for example `housing.eligibility`.
    String name();

    int version();

    /// One line in Chinese.
    String summary();

    /// The facts as JSON.
    Shape facts();

    /// The parameters that the rule set may read.
    List<String> parameterIds();

    /// The provisions it executes.
    List<Condition> conditions();

    /// Makes typed facts of checked JSON.
    ///
    /// @throws InvalidCase for a value that is impossible on the date
    F read(Facts facts, LocalDate on, Parameters parameters);

    /// Evaluates the facts.
    ///
    /// @throws NoValueInForce if a parameter has no value on the date
    Trace evaluate(F facts, LocalDate on, Parameters parameters);

    /// Decides typed facts; see [#evaluate].
    default Decision decide(F facts, LocalDate on, Parameters parameters) {
        return new Decision(this, on, evaluate(facts, on, parameters), parameters);
    }

    /// Decides facts given as JSON values.
    ///
    /// @throws InvalidCase if the facts cannot be decided, naming the path
    default Decision decideJson(Map<String, @Nullable Object> facts, LocalDate on, Parameters parameters) {
        return decide(read(facts().read(facts, "facts"), on, parameters), on, parameters);
    }

    /// What the rule set asks and reads: the JSON Schema of its facts, its parameters with every dated value, and its
    /// citations.
    default Map<String, Object> describe(Parameters parameters) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", name());
        schema.putAll(facts().schema());
        List<Map<String, Object>> citations = new ArrayList<>();
        for (Condition condition : conditions()) {
            citations.add(Schemas.ordered(
                    "id", condition.id(),
                    "citation", condition.citation().text(),
                    "document", condition.citation().document().title(),
                    "anchor", condition.citation().anchor()));
        }
        ParameterSet set = ParameterSet.of(parameters, parameterIds());
        List<Map<String, Object>> toBeSet = new ArrayList<>();
        for (String id : parameterIds()) {
            if (parameters.history(id).isEmpty()) {
                parameters
                        .declaration(id)
                        .ifPresent(unset -> toBeSet.add(Schemas.ordered(
                                "id", unset.id(),
                                "meaning", unset.meaning(),
                                "unit", unset.unit(),
                                "setBy", unset.setBy())));
            }
        }
        return Schemas.ordered(
                "ruleSet", name(),
                "version", version(),
                "summary", summary(),
                "facts", schema,
                "parameters", set.entries(),
                "toBeSet", toBeSet.isEmpty() ? null : toBeSet,
                "citations", citations,
                "parameterHash", set.hash());
    }
}

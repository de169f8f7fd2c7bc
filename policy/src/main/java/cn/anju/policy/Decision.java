package cn.anju.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One decision in the contract's shape: outcome, values, conditions, missing facts, flags, parameter values used.
///
/// The outcome is there at once; the explanation is worked out when first read, and is always the same.
public final class Decision {

    private final RuleSet<?> rule;
    private final LocalDate on;
    private final Trace trace;
    private final Parameters parameters;
    private @Nullable Explanation explanation;

    public Decision(RuleSet<?> rule, LocalDate on, Trace trace, Parameters parameters) {
        this.rule = rule;
        this.on = on;
        this.trace = trace;
        this.parameters = parameters;
    }

    /// The rule set's name, for example `housing.eligibility`.
    public String ruleSet() {
        return rule.name();
    }

    /// The version of the rule set that decided.
    public int version() {
        return rule.version();
    }

    /// The date of the decision, on which ages are counted and parameters taken.
    public LocalDate on() {
        return on;
    }

    public String outcome() {
        return trace.outcome();
    }

    /// What the rule set computed, in the contract's names; money has 2 decimals.
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(explanation().values());
    }

    /// The conditions in the law's order.
    public List<ConditionResult> conditions() {
        return Collections.unmodifiableList(explanation().conditions());
    }

    /// The conditions that failed.
    public List<ConditionResult> unmet() {
        return conditions().stream().filter(c -> c.status() == Status.NOT_MET).toList();
    }

    /// The paths of the facts to ask for; empty unless the outcome is NEEDS_FACTS.
    public List<String> missing() {
        if (!outcome().equals(Outcomes.NEEDS_FACTS)) {
            return List.of();
        }
        Set<String> paths = new LinkedHashSet<>();
        conditions().forEach(condition -> paths.addAll(condition.missing()));
        return List.copyOf(paths);
    }

    /// Remarks that do not change the outcome, for example `BASE_OF_2024`.
    public List<String> flags() {
        return List.copyOf(explanation().flags());
    }

    /// The parameter values that were read, by id.
    public Map<String, ParameterValue> parameters() {
        return Collections.unmodifiableMap(explanation().parameters());
    }

    /// What would change each failed condition.
    public List<Advice> advice() {
        return Advice.of(this);
    }

    /// The hash of all parameter values this rule set could have read on the date; see [ParameterSet#hash()].
    public String parameterHash() {
        return parameterSet().hash();
    }

    ParameterSet parameterSet() {
        return ParameterSet.of(parameters, rule.parameterIds());
    }

    RuleSet<?> rule() {
        return rule;
    }

    private synchronized Explanation explanation() {
        if (explanation == null) {
            explanation = trace.explain();
        }
        return Objects.requireNonNull(explanation);
    }

    /// The decision as the contract's output object, under the case's id if it has one. Beyond the contract's keys
    /// it has `version`, `parameterHash` and, where a condition failed, `advice`.
    public Map<String, Object> toMap(@Nullable String id) {
        Map<String, Object> map = toMap(id, true);
        List<Advice> advice = advice();
        if (!advice.isEmpty()) {
            map.put("advice", advice.stream().map(Advice::toMap).toList());
        }
        return map;
    }

    /// The decision without a word that a later release might put better: what a receipt compares bit for bit.
    Map<String, Object> withoutWords() {
        return toMap(null, false);
    }

    private Map<String, Object> toMap(@Nullable String id, boolean withWords) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (id != null) {
            map.put("id", id);
        }
        map.put("ruleSet", ruleSet());
        map.put("version", version());
        map.put("on", on);
        map.put("outcome", outcome());
        map.put("values", values());
        map.put(
                "conditions",
                conditions().stream()
                        .map(condition -> condition.toMap(withWords))
                        .toList());
        map.put("missing", missing());
        map.put("flags", flags());
        Map<String, Object> used = new LinkedHashMap<>();
        parameters().forEach((name, value) -> used.put(name, value.shown()));
        map.put("parameters", used);
        map.put("parameterHash", parameterHash());
        return map;
    }

    /// The decision as one line of JSON without a case id.
    public String toJson() {
        return Json.write(toMap(null));
    }
}

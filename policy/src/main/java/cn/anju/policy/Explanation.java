package cn.anju.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A decision in full: what was computed, condition by condition, and the parameter values that were read.
public final class Explanation {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<ConditionResult> conditions = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final Map<String, ParameterValue> parameters = new LinkedHashMap<>();

    /// Adds a value; one that could not be computed (null) is left out.
    public Explanation value(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    public Explanation condition(ConditionResult result) {
        conditions.add(result);
        return this;
    }

    public Explanation flag(String flag) {
        flags.add(flag);
        return this;
    }

    public Explanation used(ParameterValue... read) {
        for (ParameterValue value : read) {
            parameters.put(value.id(), value);
        }
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    List<ConditionResult> conditions() {
        return conditions;
    }

    Set<String> flags() {
        return flags;
    }

    Map<String, ParameterValue> parameters() {
        return parameters;
    }
}

package cn.anju.policy;

import java.util.List;
import java.util.function.Supplier;

/// A trace whose explanation is put into words from its data when somebody reads it.
///
/// @param reading makes the explanation; the same every time
public record Finding(String outcome, Supplier<Explanation> reading) implements Trace {

    /// The finding of a rule set that only computes.
    public static Finding decided(Supplier<Explanation> reading) {
        return new Finding(Outcomes.DECIDED, reading);
    }

    /// Nothing can be found while facts are missing.
    public static Finding needs(Condition condition, String text, List<String> missing, ParameterValue... used) {
        return new Finding(
                Outcomes.NEEDS_FACTS, () -> new Explanation().used(used).condition(condition.unknown(text, missing)));
    }

    @Override
    public Explanation explain() {
        return reading.get();
    }
}

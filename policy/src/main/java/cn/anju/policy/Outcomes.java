package cn.anju.policy;

import java.util.List;

/// The outcomes that all rule sets share.
public final class Outcomes {

    /// A condition could not be checked and none is failed; the decision lists what is missing.
    public static final String NEEDS_FACTS = "NEEDS_FACTS";

    /// The outcome of a rule set that only computes.
    public static final String DECIDED = "DECIDED";

    private Outcomes() {}

    /// NEEDS_FACTS if nothing failed and something is unknown, otherwise the outcome the rule set found.
    public static String of(List<ConditionResult> conditions, String found) {
        boolean failed = conditions.stream().anyMatch(c -> c.status() == Status.NOT_MET);
        boolean unknown = conditions.stream().anyMatch(c -> c.status() == Status.UNKNOWN);
        return !failed && unknown ? NEEDS_FACTS : found;
    }
}

package cn.anju.policy;

import java.util.List;

/// What a provision asks, by the law's own id, for example `PRH-13-4`.
///
/// A condition holds no code: the rule set checks it with a plain method call, and makes a [ConditionResult] of it
/// only when somebody reads the decision.
public record Condition(String id, Citation citation) {

    /// The result where every fact was known.
    public ConditionResult result(Status status, String text, Comparison... compared) {
        return new ConditionResult(this, status, text, List.of(compared), List.of());
    }

    /// The result where facts are missing; `paths` are theirs.
    public ConditionResult unknown(String text, List<String> paths) {
        return new ConditionResult(this, Status.UNKNOWN, text, List.of(), paths);
    }

    /// The result where the condition is not asked.
    public ConditionResult notApplicable(String text) {
        return new ConditionResult(this, Status.NOT_APPLICABLE, text, List.of(), List.of());
    }
}

package cn.anju.policy;

import java.util.List;
import java.util.Map;

/// How one condition came out: status, one sentence a resident understands, and what was compared with what.
///
/// @param missing the paths of the facts that would be needed, only where the status is UNKNOWN
public record ConditionResult(
        Condition condition, Status status, String text, List<Comparison> compared, List<String> missing) {

    public ConditionResult {
        compared = List.copyOf(compared);
        missing = List.copyOf(missing);
        if ((status == Status.UNKNOWN) == missing.isEmpty()) {
            throw new IllegalArgumentException(condition.id() + ": UNKNOWN goes with missing facts, and only it");
        }
    }

    /// The condition's id, for example `PRH-13-5a`.
    public String id() {
        return condition.id();
    }

    /// As the decision shows it; a receipt keeps the words apart from the rest.
    Map<String, Object> toMap(boolean withWords) {
        return Schemas.ordered(
                "id",
                id(),
                "citation",
                condition.citation().text(),
                "status",
                status,
                "text",
                withWords ? text : null,
                "compared",
                compared.isEmpty()
                        ? null
                        : compared.stream().map(Comparison::toMap).toList());
    }
}

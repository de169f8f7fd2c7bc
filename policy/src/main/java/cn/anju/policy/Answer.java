package cn.anju.policy;

import cn.anju.policy.InvalidCase.Code;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one case line got: a decision, or a refusal of the line.
public sealed interface Answer {

    /// The output line of the contract.
    Map<String, ?> toMap();

    /// A decided line.
    record Decided(String id, Decision decision, Map<String, @Nullable Object> facts) implements Answer {
        @Override
        public Map<String, ?> toMap() {
            return decision.toMap(id);
        }
    }

    /// A line that could not be decided; the id is null where even that could not be read.
    record Refused(@Nullable Object id, Code code, String path, String message) implements Answer {
        @Override
        public Map<String, ?> toMap() {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("id", id);
            line.put("error", Schemas.ordered("code", code, "path", path, "message", message));
            return line;
        }
    }
}

package cn.anju.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A wish to move a case.
///
/// @param version the version that the actor saw
/// @param action the verb of the flow's row
/// @param reason what the actor wrote, if anything; blank is nothing
/// @param input further named values
public record MoveRequest(
        CaseId id, int version, String action, @Nullable String reason, Map<String, String> input) {

    public MoveRequest {
        reason = reason == null || reason.isBlank() ? null : reason;
        input = Map.copyOf(input);
    }

    public static MoveRequest of(CaseFile file, String action) {
        return new MoveRequest(file.id(), file.version(), action, null, Map.of());
    }

    public MoveRequest because(String why) {
        return new MoveRequest(id, version, action, why, input);
    }

    public MoveRequest with(String name, String value) {
        var more = new java.util.HashMap<>(input);
        more.put(name, value);
        return new MoveRequest(id, version, action, reason, more);
    }
}

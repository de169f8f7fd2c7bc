package cn.anju.casework;

import cn.anju.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One row of a flow table; built only by `Flow`'s closed list of words.
///
/// @param action the verb in code and API ("accept")
/// @param label the button ("受理")
/// @param from the states it starts in
/// @param to the state it reaches
/// @param by the roles that may make it
/// @param otherThan actions whose actor may not make this one (two-person rule)
/// @param needs documents that must stand in the case
/// @param withReason whether a written reason is required
/// @param within the deadline that starts here; null for none
/// @param stopsClock whether the running deadline pauses
/// @param when guards, asked in order
/// @param runs use cases, run in order in the same transaction
/// @param opens the key of a case type opened beneath this case; null for none
/// @param publishes the event told to other modules; null for none
public record Move(
        String action,
        String label,
        Set<String> from,
        String to,
        Set<Role> by,
        Set<String> otherThan,
        List<Need> needs,
        boolean withReason,
        @Nullable Within within,
        boolean stopsClock,
        List<Class<? extends MoveGuard>> when,
        List<Class<? extends MoveEffect>> runs,
        @Nullable String opens,
        @Nullable Function<MoveContext, Object> publishes) {

    /// A deadline in working days: the dated parameter, and the states in which it keeps running.
    public record Within(String parameter, Set<String> states) {}
}

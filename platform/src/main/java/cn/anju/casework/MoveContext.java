package cn.anju.casework;

import cn.anju.identity.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A move being made, as guards and effects see it.
///
/// @param file the case; before the move for a guard, after it for an effect
/// @param move the row of the flow table
/// @param actor who makes it
/// @param reason what the actor wrote; null when nothing was
/// @param input further named values of the request (a chosen unit, a step)
/// @param at the business instant
/// @param today the business date
public record MoveContext(
        CaseFile file,
        Move move,
        Actor actor,
        @Nullable String reason,
        Map<String, String> input,
        Instant at,
        LocalDate today) {

    public MoveContext {
        input = Map.copyOf(input);
    }

    public Optional<String> input(String name) {
        return Optional.ofNullable(input.get(name)).filter(value -> !value.isBlank());
    }

    MoveContext after(CaseFile moved) {
        return new MoveContext(moved, move, actor, reason, input, at, today);
    }
}

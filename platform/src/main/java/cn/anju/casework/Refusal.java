package cn.anju.casework;

import org.jspecify.annotations.Nullable;

/// Why a move was not made: what is wrong, why it matters and what to do next.
///
/// @param code stable, for machines ("two-persons")
/// @param field the form field it belongs to; null when it concerns the whole move
/// @param what the fault, in plain Chinese
/// @param next what to do about it
public record Refusal(String code, @Nullable String field, String what, String next) {

    public static Refusal of(String code, String what, String next) {
        return new Refusal(code, null, what, next);
    }
}

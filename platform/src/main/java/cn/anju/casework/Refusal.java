package cn.anju.casework;

import cn.anju.look.FormRefused;
import cn.anju.look.FormState;
import java.util.List;
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

    /// All of them at once, as an answer of the JSON interface or beside the fields of a form.
    public static FormRefused thrown(List<Refusal> reasons) {
        return new FormRefused(reasons.stream()
                .map(reason -> new FormState.Problem(reason.field(), reason.what() + reason.next()))
                .toList());
    }
}

package cn.anju.housing.apply;

import cn.anju.casework.Refusal;
import cn.anju.look.FormState;
import java.util.List;

/// Refusals of the checks as problems beside their fields.
final class Problems {

    private Problems() {}

    /// A field that already has a problem of its own (a text that is no number) keeps that one only.
    static FormState beside(FormState state, List<Refusal> found) {
        var all = state;
        for (var refusal : found) {
            String field = refusal.field();
            if (field == null || state.error(field) == null) {
                all = all.with(field, refusal.what() + refusal.next());
            }
        }
        return all;
    }
}

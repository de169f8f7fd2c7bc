package cn.anju.look;

import java.util.List;
import java.util.Map;

/// The second step before a decision: it repeats whom it is about and what will come of it.
///
/// Shown by the view `look/confirm` under the model name `confirmation`; the form comes back to `action`
/// with `confirmed=true`, the key and the carried fields.
///
/// @param title the act as a question ("确认通过初审？")
/// @param name whom or what it is about, with its number
/// @param outcome what will then be so
/// @param consequences what follows from it, one line each
/// @param action where the confirmed form is sent
/// @param carried fields of the first step, sent again unchanged
/// @param button the act as a verb
/// @param grave whether it takes something away from somebody
/// @param back where the reader returns to without deciding
public record Confirmation(
        String title,
        String name,
        String outcome,
        List<String> consequences,
        String action,
        Map<String, String> carried,
        String button,
        boolean grave,
        String back) {

    public Confirmation {
        consequences = List.copyOf(consequences);
        carried = Map.copyOf(carried);
    }
}

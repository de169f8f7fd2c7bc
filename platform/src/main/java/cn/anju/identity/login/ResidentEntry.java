package cn.anju.identity.login;

import cn.anju.identity.account.Entrant;
import org.jspecify.annotations.Nullable;

/// Where a resident's login attempt leads.
sealed interface ResidentEntry {

    /// The phone belongs to one person, whose name has been checked before.
    record Entered(Entrant entrant) implements ResidentEntry {}

    /// The code is right, but who holds the phone is not known yet, or more than one person does.
    record NameWanted() implements ResidentEntry {}

    /// Not let in.
    ///
    /// @param field the form's field to correct; null when it is about the whole
    record Refused(@Nullable String field, String text) implements ResidentEntry {}
}

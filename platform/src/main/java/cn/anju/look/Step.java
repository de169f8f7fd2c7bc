package cn.anju.look;

import org.jspecify.annotations.Nullable;

/// One step of a procedure, as its owner sees it.
///
/// @param label what happens in it
/// @param note the date it was done, its last day, or how long it takes
/// @param done behind us
/// @param now where the case stands
public record Step(String label, @Nullable String note, boolean done, boolean now) {

    public static Step done(String label, @Nullable String note) {
        return new Step(label, note, true, false);
    }

    public static Step now(String label, @Nullable String note) {
        return new Step(label, note, false, true);
    }

    public static Step ahead(String label, @Nullable String note) {
        return new Step(label, note, false, false);
    }
}

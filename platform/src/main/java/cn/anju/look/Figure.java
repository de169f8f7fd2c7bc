package cn.anju.look;

import org.jspecify.annotations.Nullable;

/// One figure in a row of figures.
///
/// @param href the list behind the number; null where there is none
public record Figure(String value, String label, @Nullable String href) {

    public static Figure of(String value, String label) {
        return new Figure(value, label, null);
    }
}

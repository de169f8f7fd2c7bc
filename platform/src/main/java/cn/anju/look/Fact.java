package cn.anju.look;

import org.jspecify.annotations.Nullable;

/// One line of a list of facts.
///
/// @param source where it comes from; null when the page says so elsewhere
public record Fact(String label, String value, @Nullable String source) {

    public static Fact of(String label, String value) {
        return new Fact(label, value, null);
    }

    public static Fact of(String label, String value, String source) {
        return new Fact(label, value, source);
    }
}

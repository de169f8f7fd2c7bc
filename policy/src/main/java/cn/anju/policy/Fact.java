package cn.anju.policy;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A fact that may be unknown, known to be none, or have a value.
///
/// A plain nullable component of a facts record means "unknown"; this type is for facts where "none" is an answer.
public record Fact<T>(boolean known, @Nullable T value) {

    private static final Fact<?> UNKNOWN = new Fact<>(false, null);
    private static final Fact<?> NONE = new Fact<>(true, null);

    public Fact {
        if (!known && value != null) {
            throw new IllegalArgumentException("an unknown fact has no value");
        }
    }

    @SuppressWarnings("unchecked") // holds no value of any type
    public static <T> Fact<T> unknown() {
        return (Fact<T>) UNKNOWN;
    }

    @SuppressWarnings("unchecked") // holds no value of any type
    public static <T> Fact<T> none() {
        return (Fact<T>) NONE;
    }

    public static <T> Fact<T> of(T value) {
        return new Fact<>(true, value);
    }

    /// The same fact in another form; unknown stays unknown and none stays none.
    public <R> Fact<R> map(Function<T, R> form) {
        return value == null ? new Fact<>(known, null) : Fact.of(form.apply(value));
    }
}

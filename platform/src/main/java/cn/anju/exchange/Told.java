package cn.anju.exchange;

import java.util.Optional;
import java.util.function.Function;

/// One thing asked: known, known to be none, or not known. Not known is never taken for none.
public sealed interface Told<T> {

    /// The department knows it.
    record Known<T>(T value) implements Told<T> {}

    /// The department knows that there is none (no record, no home, no licence).
    record None<T>() implements Told<T> {}

    /// The department cannot say, and why.
    record Unknown<T>(String reason) implements Told<T> {}

    static <T> Told<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Told<T> none() {
        return new None<>();
    }

    static <T> Told<T> unknown(String reason) {
        return new Unknown<>(reason);
    }

    /// Whether anything was said, be it that there is none.
    default boolean isTold() {
        return !(this instanceof Unknown<T>);
    }

    /// The value where it is known; empty for none and for unknown alike, so ask `isTold` first.
    default Optional<T> toOptional() {
        return this instanceof Known<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    /// The same for something derived from the value.
    default <R> Told<R> map(Function<T, R> change) {
        return switch (this) {
            case Known<T>(var value) -> new Known<>(change.apply(value));
            case None<T>() -> new None<>();
            case Unknown<T>(var reason) -> new Unknown<>(reason);
        };
    }
}

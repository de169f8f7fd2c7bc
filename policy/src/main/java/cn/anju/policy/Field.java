package cn.anju.policy;

import cn.anju.policy.Kind.Time;
import java.math.BigDecimal;
import java.util.function.Predicate;

/// One fact of a rule set: its key, kind, meaning, and what absence and null say about it.
///
/// @param required absent is an error, not an unknown fact
/// @param noneable null is an answer ("known to be none"); otherwise null means unknown
public record Field(String key, Kind kind, String meaning, boolean required, boolean noneable) {

    /// A number that is not negative: money in yuan, area in m².
    public static Field amount(String key, String meaning) {
        return new Field(key, new Kind.Numeric(false, false), meaning, false, false);
    }

    /// Any number, for example a change in percent.
    public static Field number(String key, String meaning) {
        return new Field(key, new Kind.Numeric(true, false), meaning, false, false);
    }

    /// A whole number that is not negative.
    public static Field count(String key, String meaning) {
        return new Field(key, new Kind.Numeric(false, true), meaning, false, false);
    }

    public static Field flag(String key, String meaning) {
        return new Field(key, new Kind.Flag(), meaning, false, false);
    }

    public static Field text(String key, String meaning) {
        return new Field(key, new Kind.Text(), meaning, false, false);
    }

    public static Field date(String key, String meaning) {
        return new Field(key, Time.DATE, meaning, false, false);
    }

    public static Field dateTime(String key, String meaning) {
        return new Field(key, Time.DATE_TIME, meaning, false, false);
    }

    public static Field month(String key, String meaning) {
        return new Field(key, Time.MONTH, meaning, false, false);
    }

    public static Field choice(String key, Class<? extends Enum<?>> type, String meaning) {
        return new Field(key, new Kind.Choice(type), meaning, false, false);
    }

    /// A list of constants of an enumeration; null is the empty list.
    public static Field choices(String key, Class<? extends Enum<?>> type, String meaning) {
        return new Field(key, new Kind.Choices(type), meaning, false, true);
    }

    /// A list of texts, or of whole numbers read as texts; null is the empty list.
    public static Field texts(String key, String meaning) {
        return new Field(key, new Kind.Texts(), meaning, false, true);
    }

    /// A number between two others, both included.
    public static Field range(String key, String least, String most, String meaning) {
        return new Field(
                key, new Kind.Range(new BigDecimal(least), new BigDecimal(most), false), meaning, false, false);
    }

    /// A whole number between two others, both included.
    public static Field level(String key, int least, int most, String meaning) {
        Kind kind = new Kind.Range(BigDecimal.valueOf(least), BigDecimal.valueOf(most), true);
        return new Field(key, kind, meaning, false, false);
    }

    /// A code that a register knows; `of` names the register in messages.
    public static Field code(String key, String of, Predicate<String> known, String meaning) {
        return new Field(key, new Kind.Code6(of, known), meaning, false, false);
    }

    public static Field object(String key, Shape shape, String meaning) {
        return new Field(key, new Kind.Nested(shape), meaning, false, false);
    }

    /// A list of objects; null is the empty list.
    public static Field list(String key, Shape shape, String meaning) {
        return new Field(key, new Kind.Many(shape), meaning, false, true);
    }

    public Field asRequired() {
        return new Field(key, kind, meaning, true, false);
    }

    public Field orNone() {
        return new Field(key, kind, meaning, required, true);
    }
}

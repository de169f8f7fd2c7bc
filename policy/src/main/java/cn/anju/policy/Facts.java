package cn.anju.policy;

import cn.anju.policy.InvalidCase.Code;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The checked facts of one object; what is absent is unknown.
public final class Facts {

    private final Shape shape;
    private final Map<String, @Nullable Object> values;
    private final String path;

    Facts(Shape shape, Map<String, @Nullable Object> values, String path) {
        this.shape = shape;
        this.values = values;
        this.path = path;
    }

    /// The value of a fact, or null where it is unknown.
    public <T> @Nullable T get(String key, Class<T> type) {
        shape.field(key);
        return type.cast(values.get(key));
    }

    /// The value of a fact that its shape requires.
    public <T> T the(String key, Class<T> type) {
        return Objects.requireNonNull(get(key, type), key);
    }

    /// A fact for which null is an answer.
    public <T> Fact<T> fact(String key, Class<T> type) {
        T value = get(key, type);
        if (value != null) {
            return Fact.of(value);
        }
        return values.containsKey(key) ? Fact.none() : Fact.unknown();
    }

    /// A birth date, which cannot lie after the day of the decision.
    ///
    /// @throws InvalidCase if it does
    public @Nullable LocalDate birthDate(String key, LocalDate on) {
        LocalDate born = get(key, LocalDate.class);
        if (born != null && born.isAfter(on)) {
            throw new InvalidCase(Code.IMPOSSIBLE_VALUE, path(key), "出生日期 " + born + " 晚于决定日期 " + on);
        }
        return born;
    }

    /// The chosen constants of an enumeration: null where they are unknown, empty where there are known to be none.
    public <T extends Enum<T>> @Nullable Set<T> choices(String key, Class<T> type) {
        shape.field(key);
        Object chosen = values.get(key);
        if (chosen == null && !values.containsKey(key)) {
            return null;
        }
        Set<T> constants = EnumSet.noneOf(type);
        if (chosen instanceof List<?> list) {
            list.forEach(constant -> constants.add(type.cast(constant)));
        }
        return constants;
    }

    /// Texts: null where they are unknown, empty where there are known to be none.
    public @Nullable List<String> texts(String key) {
        shape.field(key);
        if (values.get(key) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return values.containsKey(key) ? List.of() : null;
    }

    /// An object within this one: null where it is unknown or null.
    public @Nullable Facts object(String key) {
        return get(key, Facts.class);
    }

    /// Every object of a list as a typed record; null where the list is unknown.
    public <T> @Nullable List<T> each(String key, Function<Facts, T> read) {
        List<Facts> list = list(key);
        return list == null ? null : list.stream().map(read).toList();
    }

    /// A list of objects: null where it is unknown, empty where it is known to be empty.
    public @Nullable List<Facts> list(String key) {
        shape.field(key);
        if (values.get(key) instanceof List<?> list) {
            return list.stream().map(Facts.class::cast).toList();
        }
        return values.containsKey(key) ? List.of() : null;
    }

    /// Where a fact of this object stands, for example `facts.persons[0].birthDate`.
    public String path(String key) {
        return path + "." + key;
    }
}

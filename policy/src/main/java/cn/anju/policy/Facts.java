package cn.anju.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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

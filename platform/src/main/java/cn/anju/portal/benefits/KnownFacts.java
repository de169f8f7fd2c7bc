package cn.anju.portal.benefits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of a rule set as far as they are known: an unknown one is left out, "known to be none" is null.
final class KnownFacts {

    private final Map<String, @Nullable Object> facts = new LinkedHashMap<>();

    KnownFacts with(String key, @Nullable Object value) {
        if (value != null) {
            facts.put(key, plain(value));
        }
        return this;
    }

    /// Known to be none where the answer is no, the value where there is one, otherwise unknown.
    KnownFacts noneIf(@Nullable Boolean answer, String key, @Nullable Object value) {
        if (answer != null && !answer) {
            facts.put(key, null);
            return this;
        }
        return with(key, value);
    }

    Map<String, @Nullable Object> map() {
        return facts;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case LocalDate date -> date.toString();
            case Enum<?> constant -> constant.name();
            case Integer number -> BigDecimal.valueOf(number);
            case Collection<?> many -> many.stream().map(KnownFacts::plain).toList();
            default -> value;
        };
    }
}

package cn.anju.look;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One option of a select, a radio group or a group of checkboxes.
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }

    public static Choice of(String value, String label, String hint) {
        return new Choice(value, label, hint);
    }

    /// The constants of an enum in their order: the name is sent, the label is read.
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of(constant.name(), label.apply(constant)))
                .toList();
    }
}

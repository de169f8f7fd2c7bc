package cn.anju.look;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Takes a form record apart into the texts that its fields show.
final class FormValues {

    private FormValues() {}

    static Map<String, List<String>> of(Object record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (record instanceof Map<?, ?> map) {
            map.forEach((name, value) -> put(values, String.valueOf(name), value));
        } else {
            components(values, "", record);
        }
        return values;
    }

    static Map<String, List<String>> entered(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    /// One value of the wrong kind leaves a record unmade; what was entered beside it must not be lost.
    static Map<String, List<String>> sent() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? entered(here.getRequest().getParameterMap())
                : Map.of();
    }

    private static void components(Map<String, List<String>> values, String prefix, Object record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("a form is a record, not " + record.getClass());
        }
        for (var component : components) {
            put(values, prefix + component.getName(), read(component, record));
        }
    }

    private static void put(Map<String, List<String>> values, String path, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Optional<?> optional -> put(values, path, optional.orElse(null));
            case Collection<?> many
            when many.stream().anyMatch(Record.class::isInstance) -> {
                int index = 0;
                for (var one : many) {
                    components(values, path + "[" + index++ + "].", one);
                }
            }
            case Record nested when textOf(nested).isEmpty() -> components(values, path + ".", nested);
            default -> values.put(path, texts(value));
        }
    }

    static List<String> texts(Object value) {
        return switch (value) {
            case Collection<?> many -> many.stream().map(FormValues::text).toList();
            case Object[] many -> List.of(many).stream().map(FormValues::text).toList();
            default -> List.of(text(value));
        };
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> constant.name();
            case Record wrapped -> textOf(wrapped).orElseGet(wrapped::toString);
            default -> value.toString();
        };
    }

    /// A record around one `value` (a typed number, an id) shows that value.
    private static Optional<String> textOf(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value")
                ? Optional.of(text(read(components[0], record)))
                : Optional.empty();
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A value of the wrong kind is answered by an example of the right one.
    static String message(FieldError error, BindingResult found) {
        if (!error.isBindingFailure()) {
            return message(error);
        }
        Class<?> type = found.getFieldType(error.getField());
        if (type != null && Temporal.class.isAssignableFrom(type)) {
            return "请填写日期，例如 2026-11-22。";
        }
        if (type != null && (Number.class.isAssignableFrom(type) || type.isPrimitive())) {
            return "请填写数字，例如 3 或 1234.56。";
        }
        return type != null && type.isEnum() ? "请从列出的选项中选一项。" : "请按提示的写法填写。";
    }

    static String message(DefaultMessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "请改正这一项。" : message;
    }
}

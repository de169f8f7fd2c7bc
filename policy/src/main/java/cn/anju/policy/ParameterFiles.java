package cn.anju.policy;

import cn.anju.policy.ParameterValue.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Reads dated parameters from YAML: the shipped files, and an office's file of the same form.
///
/// Every scalar is read as text and turned into its unit's type, so that no amount passes through a floating-point
/// number on its way.
public final class ParameterFiles {

    private static final String INDEX = "/parameters/files.txt";

    private ParameterFiles() {}

    static List<ParameterValue> shipped() {
        List<ParameterValue> values = new ArrayList<>();
        for (String file : resource(INDEX).lines().toList()) {
            values.addAll(parse(resource("/parameters/" + file), file, Source.SHIPPED));
        }
        return values;
    }

    /// What every shipped parameter is, also those without a value.
    static List<Declaration> declared() {
        List<Declaration> declared = new ArrayList<>();
        for (String file : resource(INDEX).lines().toList()) {
            map(yaml(resource("/parameters/" + file)), file)
                    .forEach(
                            (id, entry) -> declared.add(declaration(String.valueOf(id), map(entry, file + ": " + id))));
        }
        return declared;
    }

    private static Declaration declaration(String id, Map<?, ?> entry) {
        return new Declaration(
                id,
                text(entry, "meaning"),
                unit(entry.get("unit"), id),
                text(entry, "set-by"),
                cites(entry.get("cites")));
    }

    /// An office's values from a file.
    ///
    /// @throws IllegalArgumentException if the file does not have the form of a parameter file, naming the entry
    public static List<ParameterValue> office(Path file) throws IOException {
        return parse(Files.readString(file), file.getFileName() + "", Source.OFFICE);
    }

    /// The values of one file.
    static List<ParameterValue> parse(String yaml, String file, Source source) {
        List<ParameterValue> values = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map(yaml(yaml), file).entrySet()) {
            String id = String.valueOf(entry.getKey());
            Map<?, ?> parameter = map(entry.getValue(), file + ": " + id);
            Unit unit = unit(parameter.get("unit"), id);
            boolean leftOpen = !text(parameter, "set-by").isEmpty();
            if (!(parameter.get("values") instanceof List<?> list) || list.isEmpty() != leftOpen) {
                throw new IllegalArgumentException(id + " has values, or says who sets them");
            }
            for (Object value : list) {
                values.add(value(id, unit, map(value, id), source));
            }
        }
        return values;
    }

    private static ParameterValue value(String id, Unit unit, Map<?, ?> given, Source source) {
        Object raw = given.get("value");
        if (raw == null) {
            throw new IllegalArgumentException(id + ": a value is missing");
        }
        try {
            String until = text(given, "until");
            String year = text(given, "year");
            return new ParameterValue(
                    id,
                    unit.typed(raw),
                    unit,
                    LocalDate.parse(String.valueOf(given.get("since"))),
                    until.isEmpty() ? null : LocalDate.parse(until),
                    cites(given.get("cites")),
                    text(given, "open").equals("true"),
                    text(given, "reason"),
                    year.isEmpty() ? null : Integer.valueOf(year),
                    source);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(id + ": " + e.getMessage(), e);
        }
    }

    private static List<String> cites(@Nullable Object raw) {
        return raw instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static Unit unit(@Nullable Object name, String id) {
        try {
            return Unit.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(id + ": unknown unit " + name, e);
        }
    }

    private static Map<?, ?> map(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(where + ": expected key: value pairs");
    }

    /// A YAML document with every scalar as text.
    static @Nullable Object yaml(String text) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return new Load(settings).loadFromString(text);
    }

    static String resource(String name) {
        try (InputStream in = ParameterFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            try (Reader reader = new java.io.InputStreamReader(in, StandardCharsets.UTF_8)) {
                return reader.readAllAsString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

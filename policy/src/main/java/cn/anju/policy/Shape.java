package cn.anju.policy;

import cn.anju.policy.InvalidCase.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts an object may have: reading and the published JSON Schema come from this one description.
public final class Shape {

    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Shape(Field... fields) {
        for (Field field : fields) {
            this.fields.put(field.key(), field);
        }
    }

    public static Shape of(Field... fields) {
        return new Shape(fields);
    }

    /// Reads an object: every key must be known here, every value of its kind, every required fact present.
    ///
    /// @throws InvalidCase naming the path of the first thing that is wrong
    public Facts read(Map<String, @Nullable Object> json, String path) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        json.forEach((key, value) -> {
            String at = path + "." + key;
            Field field = fields.get(key);
            if (field == null) {
                throw new InvalidCase(
                        Code.UNKNOWN_KEY, at, "不认识的事实 " + key + "，可用：" + String.join("、", fields.keySet()));
            }
            if (value != null) {
                values.put(key, field.kind().parse(value, at));
            } else if (field.noneable()) {
                values.put(key, null);
            }
        });
        for (Field field : fields.values()) {
            if (field.required() && !values.containsKey(field.key())) {
                throw new InvalidCase(Code.MISSING, path + "." + field.key(), "缺少必填事实：" + field.meaning());
            }
        }
        return new Facts(this, values, path);
    }

    /// The JSON Schema (2020-12) of the object.
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field field : fields.values()) {
            Map<String, Object> schema = new LinkedHashMap<>(field.kind().schema());
            schema.put("description", field.meaning() + (field.noneable() ? "（null 表示没有）" : ""));
            properties.put(field.key(), nullable(schema, field));
            if (field.required()) {
                required.add(field.key());
            }
        }
        return Schemas.ordered(
                "type",
                "object",
                "properties",
                properties,
                "required",
                required.isEmpty() ? null : required,
                "additionalProperties",
                false);
    }

    private static Map<String, Object> nullable(Map<String, Object> schema, Field field) {
        Object type = schema.get("type");
        if (!field.required() && type instanceof String name) {
            schema.put("type", List.of(name, "null"));
        } else if (!field.required() && schema.get("enum") instanceof List<?> names) {
            List<@Nullable Object> withNull = new ArrayList<>(names);
            withNull.add(null);
            schema.put("enum", withNull);
        }
        return schema;
    }

    Field field(String key) {
        Field field = fields.get(key);
        if (field == null) {
            throw new IllegalArgumentException("no fact " + key + " in this shape");
        }
        return field;
    }
}

package cn.anju.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON as plain Java values: map, list, text, exact decimal, boolean, null.
///
/// Reading goes through a streaming parser and keeps every number as a [BigDecimal]. A key given twice and a number
/// beyond 20 digits before or after the point are refused, as is anything behind the value.
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// No amount, area or count of a city needs more digits; a huge exponent would only exhaust memory.
    private static final int DIGITS = 20;

    private Json() {}

    /// Reads one JSON value.
    ///
    /// @throws InvalidCase with code BROKEN_JSON if the text is not exactly one JSON value
    public static @Nullable Object read(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw broken("没有内容");
            }
            Object value = value(parser, first);
            if (parser.nextToken() != null) {
                throw broken("一行只能有一个 JSON 值");
            }
            return value;
        } catch (JacksonException e) {
            throw broken(e.getOriginalMessage());
        }
    }

    /// Reads one JSON object.
    ///
    /// @throws InvalidCase with code BROKEN_JSON or WRONG_TYPE
    public static Map<String, @Nullable Object> readObject(String text) {
        if (read(text) instanceof Map<?, ?> map) {
            return object(map);
        }
        throw new InvalidCase(InvalidCase.Code.WRONG_TYPE, "", "应当是一个 JSON 对象，例如 {\"id\": …}");
    }

    /// Writes a value as one line of JSON; see [JsonText].
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder(256);
        JsonText.append(out, value);
        return out.toString();
    }

    /// Sees a map that came from this reader as what it is.
    @SuppressWarnings("unchecked") // every key this reader makes is a String
    public static Map<String, @Nullable Object> object(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                    map.put(key, value(parser, parser.nextToken()));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    list.add(value(parser, next));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDecimalValue());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw broken("此处不应出现 " + token);
        };
    }

    private static BigDecimal number(BigDecimal value) {
        if ((long) value.precision() - value.scale() > DIGITS || value.scale() > DIGITS) {
            throw broken("数字超出可处理的范围（小数点前后各" + DIGITS + "位）");
        }
        return value;
    }

    private static InvalidCase broken(String why) {
        return new InvalidCase(InvalidCase.Code.BROKEN_JSON, "", "无法读取 JSON：" + why);
    }
}

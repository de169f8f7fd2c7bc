package cn.anju.policy;

import cn.anju.policy.InvalidCase.Code;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The kind of value a fact has: how it is read from JSON, and its JSON Schema.
sealed interface Kind {

    /// Turns a JSON value (not null) into a typed one, or throws [InvalidCase] naming the path.
    Object parse(Object json, String path);

    /// The JSON Schema of the value.
    Map<String, Object> schema();

    /// A decimal number; the least value it may have, or none.
    record Numeric(boolean negativeToo, boolean whole) implements Kind {
        @Override
        public Object parse(Object json, String path) {
            if (!(json instanceof BigDecimal number)) {
                throw wrongType(path, "数字");
            }
            if (!negativeToo && number.signum() < 0) {
                throw new InvalidCase(Code.IMPOSSIBLE_VALUE, path, "不能是负数：" + number.toPlainString());
            }
            if (!whole) {
                return number;
            }
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw new InvalidCase(Code.WRONG_TYPE, path, "应当是整数：" + number.toPlainString());
            }
        }

        @Override
        public Map<String, Object> schema() {
            String type = whole ? "integer" : "number";
            return negativeToo ? Map.of("type", type) : Schemas.ordered("type", type, "minimum", 0);
        }
    }

    /// A decimal number with a least and a most value.
    record Range(BigDecimal least, BigDecimal most, boolean whole) implements Kind {
        @Override
        public Object parse(Object json, String path) {
            Object parsed = new Numeric(true, whole).parse(json, path);
            BigDecimal number = parsed instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Integer) parsed);
            if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
                throw new InvalidCase(
                        Code.IMPOSSIBLE_VALUE,
                        path,
                        "应当在" + least.toPlainString() + "到" + most.toPlainString() + "之间：" + number.toPlainString());
            }
            return parsed;
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.ordered("type", whole ? "integer" : "number", "minimum", least, "maximum", most);
        }
    }

    record Flag() implements Kind {
        @Override
        public Object parse(Object json, String path) {
            if (json instanceof Boolean flag) {
                return flag;
            }
            throw wrongType(path, "true 或 false");
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "boolean");
        }
    }

    record Text() implements Kind {
        @Override
        public Object parse(Object json, String path) {
            return text(json, path);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string");
        }
    }

    /// A date, date-time or month in its ISO form.
    enum Time implements Kind {
        DATE("date", "日期，例如 2025-03-07"),
        DATE_TIME("date-time", "日期时间，例如 2025-03-07T09:30:00"),
        MONTH("month", "月份，例如 2025-03");

        /// An offset, if one is given, is turned into the city's own time.
        private static final ZoneOffset CITY = ZoneOffset.ofHours(8);

        private final String format;
        private final String expected;

        Time(String format, String expected) {
            this.format = format;
            this.expected = expected;
        }

        @Override
        public Object parse(Object json, String path) {
            String text = text(json, path);
            try {
                return switch (this) {
                    case DATE -> date(text);
                    case DATE_TIME -> dateTime(text);
                    case MONTH -> YearMonth.parse(text);
                };
            } catch (DateTimeException e) {
                throw new InvalidCase(Code.WRONG_TYPE, path, "应当是" + expected + "，不是 " + text);
            }
        }

        private static LocalDate date(String text) {
            if (text.length() != 10) {
                throw new DateTimeException("a date has ten characters");
            }
            return LocalDate.parse(text);
        }

        private static LocalDateTime dateTime(String text) {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime instant
                    ? instant.withOffsetSameInstant(CITY).toLocalDateTime()
                    : LocalDateTime.from(parsed);
        }

        @Override
        public Map<String, Object> schema() {
            return this == MONTH
                    ? Schemas.ordered("type", "string", "pattern", "^\\d{4}-\\d{2}$")
                    : Schemas.ordered("type", "string", "format", format);
        }
    }

    /// One constant of an enumeration, by name.
    record Choice(Class<? extends Enum<?>> type) implements Kind {
        @Override
        public Object parse(Object json, String path) {
            String text = text(json, path);
            for (Enum<?> constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return constant;
                }
            }
            throw new InvalidCase(Code.UNKNOWN_VALUE, path, "没有 " + text + " 这个取值，可用：" + String.join("、", names()));
        }

        private List<String> names() {
            return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("enum", names());
        }
    }

    /// Texts; a whole number counts as its digits.
    record Texts() implements Kind {
        @Override
        public Object parse(Object json, String path) {
            if (!(json instanceof List<?> list)) {
                throw wrongType(path, "列表");
            }
            List<String> texts = new ArrayList<>();
            for (Object element : list) {
                String at = path + "[" + texts.size() + "]";
                switch (element) {
                    case String given -> texts.add(given);
                    case BigDecimal number -> texts.add(number.toPlainString());
                    case null, default -> throw wrongType(at, "文字");
                }
            }
            return List.copyOf(texts);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.ordered("type", "array", "items", Map.of("type", List.of("string", "integer")));
        }
    }

    /// Constants of an enumeration; one that is named twice counts once.
    record Choices(Class<? extends Enum<?>> type) implements Kind {
        @Override
        public Object parse(Object json, String path) {
            if (!(json instanceof List<?> list)) {
                throw wrongType(path, "列表");
            }
            Choice one = new Choice(type);
            Set<Object> chosen = new LinkedHashSet<>();
            int at = 0;
            for (Object element : list) {
                String place = path + "[" + at++ + "]";
                if (element == null) {
                    throw wrongType(place, "文字");
                }
                chosen.add(one.parse(element, place));
            }
            return List.copyOf(chosen);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.ordered("type", "array", "items", new Choice(type).schema());
        }
    }

    /// A code of a register, checked by that register.
    record Code6(String of, Predicate<String> known) implements Kind {
        @Override
        public Object parse(Object json, String path) {
            String text = text(json, path);
            if (known.test(text)) {
                return text;
            }
            throw new InvalidCase(Code.UNKNOWN_VALUE, path, "不是已知的" + of + "：" + text);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.ordered("type", "string", "pattern", "^[0-9A-Z]{6}$");
        }
    }

    record Nested(Shape shape) implements Kind {
        @Override
        public Object parse(Object json, String path) {
            if (json instanceof Map<?, ?> map) {
                return shape.read(Json.object(map), path);
            }
            throw wrongType(path, "对象");
        }

        @Override
        public Map<String, Object> schema() {
            return shape.schema();
        }
    }

    record Many(Shape shape) implements Kind {
        @Override
        public Object parse(Object json, String path) {
            if (!(json instanceof List<?> list)) {
                throw wrongType(path, "列表");
            }
            List<Facts> facts = new ArrayList<>(list.size());
            for (Object element : list) {
                String at = path + "[" + facts.size() + "]";
                if (!(element instanceof Map<?, ?> map)) {
                    throw wrongType(at, "对象");
                }
                facts.add(shape.read(Json.object(map), at));
            }
            return List.copyOf(facts);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.ordered("type", "array", "items", shape.schema());
        }
    }

    private static String text(Object json, String path) {
        if (json instanceof String text) {
            return text;
        }
        throw wrongType(path, "文字");
    }

    private static InvalidCase wrongType(String path, String expected) {
        return new InvalidCase(Code.WRONG_TYPE, path, "应当是" + expected);
    }
}

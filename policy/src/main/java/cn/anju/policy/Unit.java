package cn.anju.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The unit of a parameter, which also says what a value looks like.
public enum Unit {
    YUAN("元"),
    YUAN_PER_YEAR("元/年"),
    YUAN_PER_MONTH("元/月"),
    SQUARE_METRES("平方米"),
    FACTOR("倍"),
    PERCENT("%"),
    PER_DAY("每日"),
    YEARS("年"),
    MONTHS("个月"),
    DAYS("天"),
    WORKING_DAYS("个工作日"),
    PEOPLE("人"),
    HOMES("套"),
    TIMES("次"),
    LEVEL("级"),
    SEATS("个托位"),
    BEDS("张床位"),
    SCORE("分"),
    WAN("万元"),
    PER_THOUSAND("个/千人"),
    DATE("日期"),
    CODES("代码"),
    TABLE("表"),
    ROWS("多行表");

    private final String chinese;

    Unit(String chinese) {
        this.chinese = chinese;
    }

    /// Whether its values are numbers.
    boolean isNumber() {
        return this != DATE && this != CODES && this != TABLE && this != ROWS;
    }

    public String chinese() {
        return chinese;
    }

    /// Turns a value as it stands in a file or in a line's overrides into the type of this unit.
    ///
    /// @throws IllegalArgumentException if it does not fit, saying what is expected
    Object typed(Object raw) {
        return switch (this) {
            case DATE -> date(raw);
            case CODES -> codes(raw);
            case TABLE -> table(raw);
            case ROWS -> rows(raw);
            case YEARS, MONTHS, DAYS, WORKING_DAYS, PEOPLE, HOMES, TIMES, LEVEL, SEATS, BEDS -> {
                try {
                    yield BigDecimal.valueOf(number(raw).intValueExact());
                } catch (ArithmeticException e) {
                    throw new IllegalArgumentException("应当是整数（" + chinese + "）", e);
                }
            }
            case YUAN,
                    YUAN_PER_YEAR,
                    YUAN_PER_MONTH,
                    SQUARE_METRES,
                    FACTOR,
                    PERCENT,
                    PER_DAY,
                    SCORE,
                    WAN,
                    PER_THOUSAND -> number(raw);
        };
    }

    private BigDecimal number(Object raw) {
        BigDecimal number;
        try {
            number = raw instanceof BigDecimal decimal ? decimal : new BigDecimal(text(raw, "数字（" + chinese + "）"));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("应当是数字（" + chinese + "）", e);
        }
        if (number.signum() < 0) {
            throw new IllegalArgumentException("不能是负数");
        }
        return number;
    }

    private static LocalDate date(Object raw) {
        try {
            return LocalDate.parse(text(raw, "日期"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("应当是日期，例如 2024-07-22", e);
        }
    }

    private static List<String> codes(Object raw) {
        if (raw instanceof List<?> list) {
            return list.stream().map(code -> text(code, "代码列表")).toList();
        }
        throw new IllegalArgumentException("应当是代码列表");
    }

    private static Map<String, Object> table(Object raw) {
        if (!(raw instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("应当是一张表（对象）");
        }
        Map<String, Object> table = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value == null) {
                throw new IllegalArgumentException("表中 " + key + " 没有数值");
            }
            table.put(String.valueOf(key), value);
        });
        return table;
    }

    private static List<Map<String, Object>> rows(Object raw) {
        if (raw instanceof List<?> list) {
            return list.stream().map(Unit::row).toList();
        }
        throw new IllegalArgumentException("应当是多行表（对象的列表）");
    }

    private static Map<String, Object> row(@Nullable Object raw) {
        if (raw == null) {
            throw new IllegalArgumentException("多行表中有空行");
        }
        return table(raw);
    }

    private static String text(Object raw, String expected) {
        if (raw instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("应当是" + expected);
    }
}

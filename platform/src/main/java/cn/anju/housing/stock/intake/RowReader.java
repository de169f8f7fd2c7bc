package cn.anju.housing.stock.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one row's values and collects what is wrong with them; a value with a problem reads as null.
final class RowReader {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");
    /// Day 0 of spreadsheets, with their leap day of 1900 that never was.
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final Sheet.Row row;
    private final Columns columns;
    private final List<RowProblem> problems = new ArrayList<>();

    RowReader(Sheet.Row row, Columns columns) {
        this.row = row;
        this.columns = columns;
    }

    List<RowProblem> problems() {
        return problems;
    }

    boolean isEmpty(String heading) {
        return columns.cell(row, heading).text().isEmpty();
    }

    void refuse(String heading, String reason) {
        problems.add(
                new RowProblem(row.number(), heading, columns.cell(row, heading).text(), reason));
    }

    /// The text, or null when the cell is empty (no problem) or holds a formula (a problem).
    @Nullable String optional(String heading, int longest) {
        var cell = columns.cell(row, heading);
        if (cell.formula()) {
            refuse(heading, "这里是公式。请复制后用「粘贴为数值」。");
            return null;
        }
        if (cell.text().length() > longest) {
            refuse(heading, "最多 %d 个字。".formatted(longest));
            return null;
        }
        return cell.text().isEmpty() ? null : cell.text();
    }

    @Nullable String required(String heading, int longest) {
        var cell = columns.cell(row, heading);
        if (cell.text().isEmpty() && !cell.formula()) {
            refuse(heading, "必填，不能为空。");
            return null;
        }
        return optional(heading, longest);
    }

    <T> @Nullable T oneOf(String heading, Function<String, Optional<T>> names, String expected) {
        var text = required(heading, 40);
        if (text == null) {
            return null;
        }
        var found = names.apply(text);
        if (found.isEmpty()) {
            refuse(heading, "只能填：" + expected + "。");
        }
        return found.orElse(null);
    }

    @Nullable Integer whole(String heading, int least, int most) {
        var text = required(heading, 12);
        if (text == null) {
            return null;
        }
        if (text.matches("-?\\d{1,6}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        refuse(heading, "应为 %d 到 %d 的整数。".formatted(least, most));
        return null;
    }

    /// A decimal in a range, with no more places than `scale`.
    @Nullable BigDecimal decimal(String heading, String least, String most, int scale) {
        var text = optional(heading, 20);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            var value = new BigDecimal(text).stripTrailingZeros();
            if (value.scale() <= scale
                    && value.compareTo(new BigDecimal(least)) >= 0
                    && value.compareTo(new BigDecimal(most)) <= 0) {
                return value.setScale(scale);
            }
        }
        refuse(heading, "应为 %s 到 %s 的数，最多 %d 位小数，不带单位。".formatted(least, most, scale));
        return null;
    }

    @Nullable LocalDate date(String heading) {
        var text = optional(heading, 20);
        if (text == null) {
            return null;
        }
        var parts = DATE.matcher(text);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
            if (SERIAL.matcher(text).matches()) {
                return SERIAL_ZERO.plusDays(Integer.parseInt(text));
            }
        } catch (DateTimeException noSuchDay) {
            refuse(heading, "没有这一天。");
            return null;
        }
        refuse(heading, "应为日期，如 2026-03-01。");
        return null;
    }
}

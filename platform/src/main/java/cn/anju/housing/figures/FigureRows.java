package cn.anju.housing.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list behind a figure, the largest amount first.
@Component
class FigureRows {

    private static final Pattern CURSOR = Pattern.compile("(-?[0-9]{1,14}(?:\\.[0-9]{1,2})?)~(.{1,80})");

    private final JdbcClient jdbc;
    private final FiguresDay days;

    FigureRows(JdbcClient jdbc, FiguresDay days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /// One row of a list.
    ///
    /// @param item the number it has in the platform
    /// @param since the day that belongs to it: of the event, the due day, the day it began
    record Line(
            String district,
            String item,
            @Nullable String note,
            @Nullable LocalDate since,
            @Nullable BigDecimal part,
            @Nullable BigDecimal amount) {

        String cursor() {
            return (amount == null ? BigDecimal.ZERO : amount).toPlainString() + "~" + item;
        }
    }

    /// Where a page begins: after a line with this amount and item.
    record After(BigDecimal amount, String item) {

        /// Empty for what is no cursor of ours; the list then begins at its beginning.
        static Optional<After> of(@Nullable String text) {
            var read = CURSOR.matcher(text == null ? "" : text);
            return read.matches()
                    ? Optional.of(new After(new BigDecimal(read.group(1)), read.group(2)))
                    : Optional.empty();
        }
    }

    List<Line> page(Measure measure, LocalDate day, String area, Optional<After> after, int size) {
        return query(measure, day, area, after, size).query(FigureRows::line).list();
    }

    /// Every line, at most `most`, one after another.
    void each(Measure measure, LocalDate day, String area, int most, Consumer<Line> line) {
        query(measure, day, area, Optional.empty(), most).withFetchSize(2_000).query(row -> {
            line.accept(line(row, 0));
        });
    }

    private JdbcClient.StatementSpec query(
            Measure measure, LocalDate day, String area, Optional<After> after, int size) {
        Map<String, Object> values = new HashMap<>(days.moments(day));
        values.put("area", area);
        values.put("size", size);
        after.ifPresent(place -> {
            values.put("after_amount", place.amount());
            values.put("after_item", place.item());
        });
        return jdbc.sql("""
                        select district, item, note, since, part, amount from (%s) rows
                        where (:area = '' or district = :area) %s
                        order by coalesce(amount, 0) desc, item limit :size
                        """.formatted(measure.rows(), after.isEmpty() ? "" : """
                        and (coalesce(amount, 0) < :after_amount
                            or coalesce(amount, 0) = :after_amount and item > :after_item)
                        """))
                .params(values);
    }

    private static Line line(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var since = row.getDate("since");
        return new Line(
                row.getString("district"),
                row.getString("item"),
                row.getString("note"),
                since == null ? null : since.toLocalDate(),
                row.getBigDecimal("part"),
                row.getBigDecimal("amount"));
    }
}

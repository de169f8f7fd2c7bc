package cn.anju.housing.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// One figure of the dashboards: the list of rows behind it, and how the rows become a number.
///
/// The rows are one SQL statement over the append-only records with the columns `district, item, note, since, part,
/// amount`; it may use `:until` (the first moment after the day), `:day`, `:year` (the first day of its year),
/// `:year_from` (that day's first moment) and `:months` (unpaid months after which a lease has to end).
///
/// @param key for addresses and programs ("rent.overdue")
/// @param label what officials call it
/// @param method what is counted and what is not, in one sentence
/// @param amountLabel what `amount` is in the list; null where the rows have none
/// @param href where `item` leads, as a prefix of its address; null where an item has no page
/// @param rows the statement
record Measure(
        String key,
        Group group,
        String label,
        String method,
        Shape shape,
        @Nullable String amountLabel,
        @Nullable String href,
        String rows) {

    /// The dashboards' sections.
    enum Group {
        HOMES("房源"),
        QUEUE("轮候与配租"),
        REVIEW("审核"),
        RENT("租金"),
        TENANCY("合同与腾退"),
        REMEDY("异议与申诉");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// How rows become a number.
    enum Shape {
        /// How many rows.
        COUNT,
        /// The sum of `amount` in yuan.
        YUAN,
        /// The sum of `part` as a share of the sum of `amount`.
        SHARE,
        /// The middle value of `amount`, in days.
        MIDDLE
    }

    /// The number itself; null where there is nothing to take a share or a middle of.
    @Nullable BigDecimal value(Counted counted) {
        return switch (shape) {
            case COUNT -> BigDecimal.valueOf(counted.items());
            case YUAN -> counted.amount() == null ? BigDecimal.ZERO.setScale(2) : counted.amount();
            case SHARE -> share(counted.part(), counted.amount());
            case MIDDLE -> counted.middle();
        };
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.divide(whole, 4, RoundingMode.HALF_UP);
    }
}

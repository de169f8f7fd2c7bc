package cn.anju.housing.figures;

import cn.anju.casework.ParametersInForce;
import cn.anju.look.Format;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Figures as the records stood at the end of a day. A past day is counted once and kept; today is counted anew when
/// its figure is some minutes old, in one piece for all districts.
@Component
class FiguresDay {

    /// The key of the whole city among the districts.
    static final String CITY = "";

    private static final Duration FRESH = Duration.ofMinutes(5);
    /// What was begun before the day's end has been committed so long after it, or was given up.
    private static final Duration SETTLED = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final ParametersInForce parameters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FiguresDay(JdbcClient jdbc, ParametersInForce parameters, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// One measure on one day, by district, the city under `CITY`; what is not there is nothing.
    ///
    /// @param at when it was counted
    record OfDay(Instant at, Map<String, Counted> districts) {

        Counted of(String district) {
            return districts.getOrDefault(district, Counted.NOTHING);
        }
    }

    /// What `:until` and its companions stand for.
    Map<String, Object> moments(LocalDate day) {
        return Map.of(
                "day", Date.valueOf(day),
                "until", Timestamp.from(end(day)),
                "year", Date.valueOf(day.withDayOfYear(1)),
                "year_from",
                        Timestamp.from(
                                day.withDayOfYear(1).atStartOfDay(Format.ZONE).toInstant()),
                "months", unpaidMonths(day));
    }

    OfDay of(Measure measure, LocalDate day) {
        return kept(measure, day).orElseGet(() -> counted(measure, day));
    }

    private Optional<OfDay> kept(Measure measure, LocalDate day) {
        return countedAt(measure, day)
                .filter(at -> !at.isBefore(end(day).plus(SETTLED))
                        || Duration.between(at, clock.instant()).abs().compareTo(FRESH) < 0)
                .map(at -> new OfDay(at, read(measure, day)));
    }

    private Optional<Instant> countedAt(Measure measure, LocalDate day) {
        return jdbc.sql("select counted_at from housing.measured_at where measure = :measure and day = :day")
                .param("measure", measure.key())
                .param("day", Date.valueOf(day))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private Map<String, Counted> read(Measure measure, LocalDate day) {
        Map<String, Counted> found = new HashMap<>();
        jdbc.sql("select * from housing.measured where measure = :measure and day = :day")
                .param("measure", measure.key())
                .param("day", Date.valueOf(day))
                .query(row -> {
                    found.put(
                            row.getString("district"),
                            new Counted(
                                    row.getLong("items"),
                                    row.getBigDecimal("part"),
                                    row.getBigDecimal("amount"),
                                    row.getBigDecimal("middle")));
                });
        return found;
    }

    /// Two who ask at once count once: the second waits for the first and reads.
    private OfDay counted(Measure measure, LocalDate day) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                    .param("what", "housing.measured " + measure.key() + " " + day)
                    .query(row -> {});
            return kept(measure, day).orElseGet(() -> count(measure, day));
        }));
    }

    private OfDay count(Measure measure, LocalDate day) {
        var now = clock.instant();
        jdbc.sql("delete from housing.measured where measure = :measure and day = :day")
                .param("measure", measure.key())
                .param("day", Date.valueOf(day))
                .update();
        jdbc.sql("""
                        insert into housing.measured (measure, day, district, items, part, amount, middle)
                        select :measure, :day, coalesce(district, ''), count(*), sum(part), sum(amount),
                            percentile_cont(0.5) within group (order by cast(amount as double precision))
                        from (%s) rows group by grouping sets ((district), ())
                        """.formatted(measure.rows()))
                .params(moments(day))
                .param("measure", measure.key())
                .update();
        jdbc.sql("""
                        insert into housing.measured_at (measure, day, counted_at) values (:measure, :day, :now)
                        on conflict (measure, day) do update set counted_at = excluded.counted_at
                        """)
                .param("measure", measure.key())
                .param("day", Date.valueOf(day))
                .param("now", Timestamp.from(now))
                .update();
        return new OfDay(now, read(measure, day));
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Format.ZONE).toInstant();
    }

    private int unpaidMonths(LocalDate day) {
        return ((BigDecimal) parameters.set().value("housing.exit.unpaid-months", day)).intValueExact();
    }
}

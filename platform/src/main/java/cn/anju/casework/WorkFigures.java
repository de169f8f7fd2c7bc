package cn.anju.casework;

import cn.anju.identity.Actor;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How much waits, is due and is late in each district: counted anew each minute, never while a page is drawn.
@Component
public class WorkFigures implements DueWork {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WorkFigures(JdbcClient jdbc, WorkingCalendar calendar, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// The figures of one or more districts together.
    ///
    /// @param open cases that wait for staff
    /// @param dueSoon of these, due today or within two working days
    /// @param late of these, past their day
    /// @param stopped cases whose clock stands still while the resident completes papers
    /// @param closedThisMonth cases that ended this month
    /// @param asOf when they were counted
    public record Figures(long open, long dueSoon, long late, long stopped, long closedThisMonth, Instant asOf) {}

    /// The figures of all districts in which the reader holds a role; empty before the first count.
    public Optional<Figures> of(Actor reader) {
        var mine = districts().stream()
                .filter(district ->
                        reader.grants().stream().anyMatch(grant -> grant.area().covers(district)))
                .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select sum(open) as open, sum(due_soon) as due_soon, sum(late) as late, sum(stopped) as stopped,
                            sum(closed_this_month) as closed, min(as_of) as as_of
                        from casework.work_figure where district in (:districts)
                        """)
                .param("districts", mine)
                .query((row, n) -> new Figures(
                        row.getLong("open"),
                        row.getLong("due_soon"),
                        row.getLong("late"),
                        row.getLong("stopped"),
                        row.getLong("closed"),
                        row.getTimestamp("as_of").toInstant()))
                .optional();
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public void run() {
        var today = LocalDate.now(clock);
        LocalDate soon =
                calendar.after(today, 2) instanceof WorkingCalendar.Answer.Known(var date) ? date : today.plusDays(2);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from casework.work_figure").update();
            jdbc.sql("""
                            insert into casework.work_figure
                                (district, open, due_soon, late, stopped, closed_this_month, as_of)
                            select district,
                                count(*) filter (where awaits is not null),
                                count(*) filter (where awaits is not null and due_on between :today and :soon),
                                count(*) filter (where awaits is not null and due_on < :today),
                                count(*) filter (where clock = 'STOPPED'),
                                count(*) filter (where closed and exists (
                                    select 1 from casework.case_event e where e.case_id = f.id and e.seq = f.version
                                    and e.at >= :month)),
                                :now
                            from casework.case_file f group by district
                            """)
                    .param("today", Date.valueOf(today))
                    .param("soon", Date.valueOf(soon))
                    .param(
                            "month",
                            Timestamp.from(today.withDayOfMonth(1)
                                    .atStartOfDay(clock.getZone())
                                    .toInstant()))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        });
    }

    private List<String> districts() {
        return jdbc.sql("select district from casework.work_figure order by district")
                .query(String.class)
                .list();
    }
}

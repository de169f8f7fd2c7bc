package cn.anju.housing.queue;

import cn.anju.housing.stock.UnitType;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How long each queue is, and how long those waited who were offered a home, in days from application to offer.
@Repository
public class Waits {

    private final JdbcClient jdbc;

    Waits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One queue.
    ///
    /// @param earliest the application that has waited longest; null when nobody waits
    /// @param offered how many homes were offered since the given moment
    /// @param quarter a quarter of those waited at most so long, days; null without offers
    /// @param middle half of those waited at most so long, days; null without offers
    /// @param most three quarters of those waited at most so long, days; null without offers
    public record Wait(
            String project,
            UnitType type,
            int waiting,
            @Nullable LocalDate earliest,
            int offered,
            @Nullable Integer quarter,
            @Nullable Integer middle,
            @Nullable Integer most) {}

    /// All queues in which somebody waits or was offered a home since then, by project and type.
    public List<Wait> since(Instant moment) {
        return jdbc.sql("""
                        with waiting as (
                            select project, unit_type, count(*) as waiting, min(applied_on) as earliest
                            from housing.queue_place where state = 'WAITING' group by 1, 2
                        ), offered as (
                            select o.project, o.unit_type, count(*) as offered,
                                percentile_disc(array[0.25, 0.5, 0.75]) within group (
                                    order by cast(o.made_at at time zone 'Asia/Shanghai' as date) - q.applied_on) as days
                            from housing.offer o join housing.queue_place q
                                on q.case_id = o.case_id and q.project = o.project and q.unit_type = o.unit_type
                            where o.made_at >= :since group by 1, 2
                        )
                        select coalesce(w.project, o.project) as project, coalesce(w.unit_type, o.unit_type) as unit_type,
                            coalesce(w.waiting, 0) as waiting, w.earliest, coalesce(o.offered, 0) as offered,
                            o.days[1] as quarter, o.days[2] as middle, o.days[3] as most
                        from waiting w full join offered o on o.project = w.project and o.unit_type = w.unit_type
                        order by 1, 2
                        """)
                .param("since", Timestamp.from(moment))
                .query((row, n) -> new Wait(
                        row.getString("project"),
                        UnitType.valueOf(row.getString("unit_type")),
                        row.getInt("waiting"),
                        row.getObject("earliest", LocalDate.class),
                        row.getInt("offered"),
                        row.getObject("quarter", Integer.class),
                        row.getObject("middle", Integer.class),
                        row.getObject("most", Integer.class)))
                .list();
    }
}

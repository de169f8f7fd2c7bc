package cn.anju.housing.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The weekly runs as they went.
@Repository
class QueueRuns {

    private final JdbcClient jdbc;

    QueueRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One week's run.
    ///
    /// @param finishedAt null while it runs or after it was interrupted
    record Run(LocalDate week, Instant startedAt, @Nullable Instant finishedAt, int queues, int offers) {}

    List<Run> latest(int size) {
        return jdbc.sql("""
                        select r.week, r.started_at, r.finished_at, count(s.week) as queues,
                            coalesce(sum(s.offers), 0) as offers
                        from housing.queue_run r left join housing.queue_run_step s on s.week = r.week
                        group by r.week, r.started_at, r.finished_at order by r.week desc limit :size
                        """)
                .param("size", size)
                .query((row, n) -> {
                    var finished = row.getTimestamp("finished_at");
                    return new Run(
                            row.getObject("week", LocalDate.class),
                            row.getTimestamp("started_at").toInstant(),
                            finished == null ? null : finished.toInstant(),
                            row.getInt("queues"),
                            row.getInt("offers"));
                })
                .list();
    }
}

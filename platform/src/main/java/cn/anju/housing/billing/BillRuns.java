package cn.anju.housing.billing;

import cn.anju.identity.AccountId;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The runs as rows: what is written down is done, and a run goes on after the last piece that is.
@Repository
class BillRuns {

    private static final String SELECT = """
            select r.month, r.state, r.leases, r.started_at, r.seen_until, r.finished_at, r.problem, coalesce(p.pieces, 0) as pieces,
                coalesce(p.bills, 0) as bills, coalesce(p.total, 0) as total, coalesce(p.last, '') as last, p.done_at
            from housing.bill_run r left join lateral (
                select count(*) as pieces, sum(bills) as bills, sum(total) as total, max(last_lease) as last,
                    max(done_at) as done_at
                from housing.bill_run_piece p where p.month = r.month) p on true
            """;

    private final JdbcClient jdbc;

    BillRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        RUNNING,
        PAUSED,
        DONE
    }

    /// A run with what its pieces add up to.
    ///
    /// @param leases how many there were to bill when it began
    /// @param seenUntil leases signed before have been looked at
    /// @param problem why it stopped by itself; null while nothing is wrong
    /// @param last the number of the last lease billed, by number; empty before the first
    record Run(
            YearMonth month,
            State state,
            int leases,
            Instant startedAt,
            Instant seenUntil,
            @Nullable Instant finishedAt,
            @Nullable String problem,
            int pieces,
            int bills,
            BigDecimal total,
            String last,
            @Nullable Instant lastPieceAt) {}

    Optional<Run> find(YearMonth month) {
        return jdbc.sql(SELECT + " where r.month = :month")
                .param("month", Date.valueOf(month.atDay(1)))
                .query(BillRuns::row)
                .optional();
    }

    /// The newest runs first.
    List<Run> latest(int most) {
        return jdbc.sql(SELECT + " order by r.month desc limit :most")
                .param("most", most)
                .query(BillRuns::row)
                .list();
    }

    /// Runs that were interrupted, or are at work now.
    List<YearMonth> running() {
        return jdbc.sql("select month from housing.bill_run where state = 'RUNNING' order by month")
                .query((row, n) -> YearMonth.from(row.getDate("month").toLocalDate()))
                .list();
    }

    void begin(YearMonth month, int leases, Instant at, AccountId by) {
        jdbc.sql("""
                        insert into housing.bill_run (month, state, leases, started_at, started_by, seen_until)
                        values (:month, 'RUNNING', :leases, :at, :by, :at)
                        """)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("leases", leases)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    /// @return whether it was in the other state
    boolean turn(YearMonth month, State from, State to) {
        return jdbc.sql(
                                "update housing.bill_run set state = :to, problem = null where month = :month and state = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("month", Date.valueOf(month.atDay(1)))
                        .update()
                == 1;
    }

    /// It cannot go on by itself.
    void stop(YearMonth month, String problem) {
        jdbc.sql("update housing.bill_run set state = 'PAUSED', problem = :problem where month = :month")
                .param("problem", problem)
                .param("month", Date.valueOf(month.atDay(1)))
                .update();
    }

    void piece(YearMonth month, int piece, String after, String last, int bills, BigDecimal total, Instant at) {
        jdbc.sql("""
                        insert into housing.bill_run_piece (month, piece, after_lease, last_lease, bills, total, done_at)
                        values (:month, :piece, :after, :last, :bills, :total, :at)
                        """)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("piece", piece)
                .param("after", after)
                .param("last", last)
                .param("bills", bills)
                .param("total", total)
                .param("at", Timestamp.from(at))
                .update();
    }

    void finish(YearMonth month, Instant seenUntil, Instant at) {
        jdbc.sql("""
                        update housing.bill_run set state = 'DONE', finished_at = :at, seen_until = :seen where month = :month
                        """)
                .param("at", Timestamp.from(at))
                .param("seen", Timestamp.from(seenUntil))
                .param("month", Date.valueOf(month.atDay(1)))
                .update();
    }

    private static Run row(ResultSet row, int n) throws SQLException {
        return new Run(
                YearMonth.from(row.getDate("month").toLocalDate()),
                State.valueOf(row.getString("state")),
                row.getInt("leases"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_until").toInstant(),
                row.getTimestamp("finished_at") == null
                        ? null
                        : row.getTimestamp("finished_at").toInstant(),
                row.getString("problem"),
                row.getInt("pieces"),
                row.getInt("bills"),
                row.getBigDecimal("total"),
                row.getString("last"),
                row.getTimestamp("done_at") == null
                        ? null
                        : row.getTimestamp("done_at").toInstant());
    }
}

package cn.anju.housing.recheck;

import cn.anju.identity.Actor;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The runs as rows: what a piece has written down is done, and a run goes on after its last piece.
@Repository
class Runs {

    /// The area of a run over all districts.
    static final String CITY = "CITY";

    private static final String SELECT = """
            select r.id, r.year, r.target, r.area, r.key_date, r.state, r.households, r.started_at, r.started_by_name,
                r.finished_at, r.problem, p.done, p.pieces, p.last, p.done_at
            from housing.recheck_run r cross join lateral (
                select coalesce(sum(households), 0) as done, count(*) as pieces, coalesce(max(last_position), 0) as last,
                    max(done_at) as done_at
                from housing.recheck_piece p where p.run_id = r.id) p
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        RUNNING("核查中"),
        PAUSED("已暂停"),
        DONE("已完成"),
        STOPPED("已终止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// A run with what its pieces add up to.
    ///
    /// @param area a district's code, or [Runs#CITY]
    /// @param keyDate the day as of which everybody is decided
    /// @param problem why it stopped by itself; null while nothing is wrong
    /// @param done households that are decided
    /// @param last the position of the last one decided; 0 before the first
    record Run(
            RunId id,
            int year,
            Target target,
            String area,
            LocalDate keyDate,
            State state,
            int households,
            Instant startedAt,
            String startedBy,
            @Nullable Instant finishedAt,
            @Nullable String problem,
            int done,
            int pieces,
            int last,
            @Nullable Instant lastPieceAt) {

        boolean isCityWide() {
            return area.equals(CITY);
        }
    }

    Optional<Run> find(RunId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(Runs::row)
                .optional();
    }

    Run the(RunId id) {
        return find(id).orElseThrow();
    }

    Optional<Run> of(int year, Target target, String area) {
        return jdbc.sql(SELECT
                        + " where r.year = :year and r.target = :target and r.area = :area and r.state <> 'STOPPED'")
                .param("year", year)
                .param("target", target.name())
                .param("area", area)
                .query(Runs::row)
                .optional();
    }

    /// The newest first.
    List<Run> latest(int most) {
        return jdbc.sql(SELECT + " order by r.started_at desc, r.id limit :most")
                .param("most", most)
                .query(Runs::row)
                .list();
    }

    /// Runs that are at work, or were interrupted.
    List<RunId> running() {
        return jdbc.sql("select id from housing.recheck_run where state = 'RUNNING' order by started_at")
                .query((row, n) -> new RunId(row.getObject("id", UUID.class)))
                .list();
    }

    /// @return the new run's id; empty when the same is there already
    Optional<RunId> begin(int year, Target target, String area, LocalDate keyDate, Instant at, Actor by) {
        return jdbc.sql("""
                        insert into housing.recheck_run (id, year, target, area, key_date, state, households, started_at,
                            started_by, started_by_name)
                        values (:id, :year, :target, :area, :key, 'RUNNING', 0, :at, :by, :name)
                        on conflict (year, target, area) where state <> 'STOPPED' do nothing returning id
                        """)
                .param("id", RunId.fresh().value())
                .param("year", year)
                .param("target", target.name())
                .param("area", area)
                .param("key", Date.valueOf(keyDate))
                .param("at", Timestamp.from(at))
                .param("by", by.account().value())
                .param("name", by.displayName())
                .query((row, n) -> new RunId(row.getObject("id", UUID.class)))
                .optional();
    }

    void counted(RunId id, int households) {
        jdbc.sql("update housing.recheck_run set households = :households where id = :id")
                .param("households", households)
                .param("id", id.value())
                .update();
    }

    /// @return whether it was in the other state
    boolean turn(RunId id, State from, State to) {
        return jdbc.sql("update housing.recheck_run set state = :to, problem = null where id = :id and state = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// It cannot go on by itself.
    void halt(RunId id, String problem) {
        jdbc.sql(
                        "update housing.recheck_run set state = 'PAUSED', problem = :problem where id = :id and state = 'RUNNING'")
                .param("problem", problem)
                .param("id", id.value())
                .update();
    }

    /// @return whether it was not over yet
    boolean end(RunId id, State how, Instant at) {
        return jdbc.sql("""
                        update housing.recheck_run set state = :how, finished_at = :at, problem = null
                        where id = :id and state in ('RUNNING', 'PAUSED')
                        """)
                        .param("how", how.name())
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Keeps others from turning the run until the transaction ends.
    State lock(RunId id) {
        return jdbc.sql("select state from housing.recheck_run where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> State.valueOf(row.getString("state")))
                .single();
    }

    void piece(RunId id, int piece, int last, int households, Instant at) {
        jdbc.sql("""
                        insert into housing.recheck_piece (run_id, piece, last_position, households, done_at)
                        values (:id, :piece, :last, :households, :at)
                        """)
                .param("id", id.value())
                .param("piece", piece)
                .param("last", last)
                .param("households", households)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Run row(ResultSet row, int n) throws SQLException {
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                row.getInt("year"),
                Target.valueOf(row.getString("target")),
                row.getString("area"),
                row.getObject("key_date", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getInt("households"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by_name"),
                instant(row.getTimestamp("finished_at")),
                row.getString("problem"),
                row.getInt("done"),
                row.getInt("pieces"),
                row.getInt("last"),
                instant(row.getTimestamp("done_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

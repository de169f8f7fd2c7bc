package cn.anju.housing.recheck;

import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The questions that were put to households, one each.
@Repository
class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A question as it stands.
    ///
    /// @param answeredAt null while it waits
    record Put(
            RunId run,
            int position,
            Question question,
            Instant askedAt,
            @Nullable Instant answeredAt) {

        boolean isOpen() {
            return answeredAt == null;
        }
    }

    private static final String SELECT =
            "select run_id, position, kind, persons, asked_at, answered_at from housing.recheck_question ";

    Optional<Put> find(RunId run, int position) {
        return jdbc.sql(SELECT + "where run_id = :run and position = :position")
                .param("run", run.value())
                .param("position", position)
                .query(Questions::row)
                .optional();
    }

    /// Those whose households have not been told yet, oldest first.
    List<Put> untold(int most) {
        return jdbc.sql(SELECT
                        + "where told_at is null and answered_at is null order by asked_at, position limit :most")
                .param("most", most)
                .query(Questions::row)
                .list();
    }

    void told(Put put, Instant at) {
        jdbc.sql("update housing.recheck_question set told_at = :at where run_id = :run and position = :position")
                .param("at", Timestamp.from(at))
                .param("run", put.run().value())
                .param("position", put.position())
                .update();
    }

    /// @return whether it still waited for its answer
    boolean answered(Put put, Instant at, Actor by) {
        return jdbc.sql("""
                        update housing.recheck_question set answered_at = :at, answered_by = :by
                        where run_id = :run and position = :position and answered_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.account().value())
                        .param("run", put.run().value())
                        .param("position", put.position())
                        .update()
                == 1;
    }

    private static Put row(ResultSet row, int n) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Put(
                new RunId(row.getObject("run_id", UUID.class)),
                row.getInt("position"),
                new Question(
                        Ask.valueOf(row.getString("kind")),
                        Arrays.stream((UUID[]) row.getArray("persons").getArray())
                                .map(PersonId::new)
                                .toList()),
                row.getTimestamp("asked_at").toInstant(),
                answered == null ? null : answered.toInstant());
    }
}

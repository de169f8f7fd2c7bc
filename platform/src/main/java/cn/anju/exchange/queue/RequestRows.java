package cn.anju.exchange.queue;

import cn.anju.exchange.CaseRef;
import cn.anju.exchange.Check;
import cn.anju.exchange.Department;
import cn.anju.exchange.Question;
import cn.anju.exchange.QuestionKind;
import cn.anju.identity.AccountId;
import cn.anju.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of questions.
@Component
class RequestRows {

    /// A question taken out of the queue for one attempt.
    record Due(UUID id, UUID caseId, String caseNumber, Question question, Instant askedAt, int attempts) {
        Department department() {
            return question.kind().department();
        }
    }

    private static final String COLUMNS = """
            id, kind, person_id, state, asked_at, attempts, next_attempt_at, answered_at, last_problem
            """;

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a question, or finds the one that still waits.
    UUID add(CaseRef about, Question question, AccountId by, Instant now) {
        return jdbc.sql("""
                insert into exchange.request
                    (id, case_id, case_number, district, department, kind, person_id, place, asked_by, asked_at,
                     state, next_attempt_at)
                values (:id, :case, :number, :district, :department, :kind, :person, :place, :by, :now,
                        'WAITING', :now)
                on conflict (case_id, kind, person_id, place)
                    where state in ('WAITING', 'FAILED_RETRYING', 'GAVE_UP')
                    do update set case_number = excluded.case_number
                returning id
                """)
                .param("id", UUID.randomUUID())
                .param("case", about.id())
                .param("number", about.number())
                .param("district", about.district())
                .param("department", question.kind().department().name())
                .param("kind", question.kind().name())
                .param("person", question.person().value())
                .param("place", question.place())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    /// Leases up to `limit` questions that are due; each to one caller.
    List<Due> lease(Instant now, Instant realNow, Instant leasedUntil, int limit) {
        return jdbc.sql("""
                update exchange.request set leased_until = :until, attempts = attempts + 1
                where id in (
                    select id from exchange.request
                    where next_attempt_at <= :now and (leased_until is null or leased_until <= :real)
                    order by next_attempt_at limit :limit
                    for update skip locked)
                returning id, case_id, case_number, kind, person_id, place, asked_at, attempts
                """)
                .param("now", Timestamp.from(now))
                .param("real", Timestamp.from(realNow))
                .param("until", Timestamp.from(leasedUntil))
                .param("limit", limit)
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("case_number"),
                        new Question(
                                QuestionKind.valueOf(row.getString("kind")),
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getString("place")),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getInt("attempts")))
                .list();
    }

    /// Marks it answered; false when it was before.
    boolean answered(UUID id, Instant now) {
        return jdbc.sql("""
                update exchange.request
                set state = 'ANSWERED', answered_at = :now, next_attempt_at = null, leased_until = null,
                    last_problem = null
                where id = :id and state <> 'ANSWERED'
                """).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    /// Puts it back until `next`, or for good when there is none; an answer that came meanwhile stands.
    boolean unanswered(UUID id, @Nullable Instant next, String problem) {
        return jdbc.sql("""
                update exchange.request
                set state = :state, next_attempt_at = :next, leased_until = null, last_problem = :problem
                where id = :id and state in ('WAITING', 'FAILED_RETRYING')
                """)
                        .param("id", id)
                        .param("state", next == null ? "GAVE_UP" : "FAILED_RETRYING")
                        .param("next", next == null ? null : Timestamp.from(next), java.sql.Types.TIMESTAMP)
                        .param("problem", problem)
                        .update()
                == 1;
    }

    void again(UUID id, Instant now) {
        jdbc.sql("""
                update exchange.request set state = 'WAITING', attempts = 0, next_attempt_at = :now, leased_until = null
                where id = :id and state <> 'ANSWERED'
                """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    void attempt(UUID id, Instant now, String outcome, @Nullable String problem) {
        jdbc.sql("""
                insert into exchange.attempt (request_id, at, outcome, problem)
                values (:id, :now, :outcome, :problem)
                """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("outcome", outcome)
                .param("problem", problem)
                .update();
    }

    /// Serialises those who store answers of one case, so that exactly one of them sees the last one in.
    void lockCase(UUID caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('exchange.case ' || :case, 0))")
                .param("case", caseId.toString())
                .query((row, number) -> true)
                .single();
    }

    boolean allAnswered(UUID caseId) {
        return jdbc.sql("select bool_and(state = 'ANSWERED') from exchange.request where case_id = :case")
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }

    List<Check> ofCase(UUID caseId) {
        return jdbc.sql("select " + COLUMNS
                        + " from exchange.request where case_id = :case order by asked_at, kind, id")
                .param("case", caseId)
                .query(RequestRows::check)
                .list();
    }

    Optional<UUID> findCase(UUID id) {
        return jdbc.sql("select case_id from exchange.request where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private static Check check(ResultSet row, int number) throws SQLException {
        return new Check(
                row.getObject("id", UUID.class),
                QuestionKind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person_id", UUID.class)),
                Check.State.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("attempts"),
                instant(row.getTimestamp("next_attempt_at")),
                instant(row.getTimestamp("answered_at")),
                row.getString("last_problem"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

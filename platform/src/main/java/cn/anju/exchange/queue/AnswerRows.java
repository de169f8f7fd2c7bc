package cn.anju.exchange.queue;

import cn.anju.exchange.Answer;
import cn.anju.exchange.Fact;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.json.AnswerJson;
import cn.anju.identity.PersonId;
import cn.anju.identity.Sealing;
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

/// Stored answers, sealed with the key of the person whom they are about.
@Component
class AnswerRows {

    static final String PLACE = "exchange.answer.sealed";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    AnswerRows(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /// Stores the first answer to a question; a second one changes nothing.
    void add(UUID request, PersonId person, Answer answer, String source, Instant asOf, Instant fetchedAt) {
        jdbc.sql("""
                insert into exchange.answer (request_id, person_id, kind, version, sealed, source, as_of, fetched_at)
                values (:request, :person, :kind, :version, :sealed, :source, :asOf, :fetchedAt)
                on conflict (request_id) do nothing
                """)
                .param("request", request)
                .param("person", person.value())
                .param("kind", answer.kind().name())
                .param("version", AnswerJson.VERSION)
                .param("sealed", sealing.seal(person, PLACE, AnswerJson.write(answer)))
                .param("source", source)
                .param("asOf", Timestamp.from(asOf))
                .param("fetchedAt", Timestamp.from(fetchedAt))
                .update();
    }

    /// The latest answer of the case to each question, or to one of them.
    List<Fact<?>> latest(UUID caseId, @Nullable QuestionKind kind, @Nullable PersonId person) {
        List<Optional<Fact<?>>> facts = jdbc.sql("""
                select distinct on (r.kind, r.person_id, r.place)
                       a.person_id, a.kind, a.version, a.sealed, a.source, a.as_of, a.fetched_at
                from exchange.request r join exchange.answer a on a.request_id = r.id
                where r.case_id = :case
                  and (:kind::text is null or r.kind = :kind)
                  and (:person::uuid is null or r.person_id = :person)
                order by r.kind, r.person_id, r.place, a.fetched_at desc
                """)
                .param("case", caseId)
                .param("kind", kind == null ? null : kind.name())
                .param("person", person == null ? null : person.value())
                .query(this::fact)
                .list();
        return facts.stream().<Fact<?>>flatMap(Optional::stream).toList();
    }

    /// Empty when the person's data have been destroyed.
    private Optional<Fact<?>> fact(ResultSet row, int number) throws SQLException {
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var kind = QuestionKind.valueOf(row.getString("kind"));
        try {
            byte[] json = sealing.open(person, PLACE, row.getBytes("sealed"));
            return Optional.of(new Fact<>(
                    person,
                    AnswerJson.read(kind, row.getInt("version"), json),
                    row.getString("source"),
                    row.getTimestamp("as_of").toInstant(),
                    row.getTimestamp("fetched_at").toInstant()));
        } catch (Sealing.KeyDestroyed gone) {
            return Optional.empty();
        } catch (AnswerJson.Unreadable broken) {
            throw new IllegalStateException("a stored answer of kind " + kind + " cannot be read", broken);
        }
    }
}

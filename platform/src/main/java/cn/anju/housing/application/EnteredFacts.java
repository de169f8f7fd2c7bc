package cn.anju.housing.application;

import cn.anju.casework.CaseId;
import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Facts that officers entered, append-only; of a fact and person the newest counts.
@Repository
public class EnteredFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    EnteredFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One line.
    ///
    /// @param person whom it is about; null for the applicant or the household
    /// @param document the paper that proves it; null for none
    public record Entered(
            EnterableFact fact,
            @Nullable PersonId person,
            String value,
            String reason,
            @Nullable UUID document,
            Instant at,
            String by) {

        FactSheet.Source source() {
            return new FactSheet.Source(by + "录入：" + reason, at);
        }
    }

    void add(
            CaseId id,
            EnterableFact fact,
            @Nullable PersonId person,
            String value,
            String reason,
            @Nullable UUID document,
            Actor by) {
        add(id, fact, person, value, reason, document, by, by.displayName());
    }

    /// @param said who says so, where that is not the officer who enters it
    void add(
            CaseId id,
            EnterableFact fact,
            @Nullable PersonId person,
            String value,
            String reason,
            @Nullable UUID document,
            Actor by,
            String said) {
        jdbc.sql("""
                        insert into housing.entered_fact (case_id, fact, person_id, value, reason, document_id,
                            entered_at, entered_by, entered_by_name)
                        values (:case, :fact, :person, :value, :reason, :document, :at, :by, :name)
                        """)
                .param("case", id.value())
                .param("fact", fact.name())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("value", value)
                .param("reason", reason)
                .param("document", document, Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.account().value())
                .param("name", said)
                .update();
    }

    /// All lines of a case, newest first.
    public List<Entered> of(CaseId id) {
        return jdbc.sql("""
                        select fact, person_id, value, reason, document_id, entered_at, entered_by_name
                        from housing.entered_fact where case_id = :case order by entry desc
                        """)
                .param("case", id.value())
                .query((row, n) -> line(row))
                .list();
    }

    /// The lines of many cases, newest first; cases without a line are missing.
    Map<CaseId, List<Entered>> of(Collection<CaseId> ids) {
        Map<CaseId, List<Entered>> all = new HashMap<>();
        jdbc.sql("""
                        select case_id, fact, person_id, value, reason, document_id, entered_at, entered_by_name
                        from housing.entered_fact where case_id = any(:cases) order by entry desc
                        """)
                .param("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(new CaseId(row.getObject("case_id", UUID.class)), none -> new ArrayList<>())
                            .add(line(row));
                });
        return all;
    }

    private static Entered line(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new Entered(
                EnterableFact.valueOf(row.getString("fact")),
                person == null ? null : new PersonId(person),
                row.getString("value"),
                row.getString("reason"),
                row.getObject("document_id", UUID.class),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by_name"));
    }

    /// The lines of a case as the decision reads them.
    Newest newest(CaseId id) {
        return new Newest(of(id));
    }

    /// Entered lines, newest first.
    record Newest(List<Entered> lines) {

        Optional<Entered> of(EnterableFact fact) {
            return of(fact, null);
        }

        Optional<Entered> of(EnterableFact fact, @Nullable PersonId person) {
            return lines.stream()
                    .filter(line -> line.fact() == fact && Objects.equals(line.person(), person))
                    .findFirst();
        }
    }
}

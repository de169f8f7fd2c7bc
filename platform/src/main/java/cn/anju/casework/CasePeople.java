package cn.anju.casework;

import cn.anju.identity.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who stands in a case, in which part, and since when each counts.
@Repository
class CasePeople {

    private final JdbcClient jdbc;
    private final Clock clock;

    CasePeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<CaseFile.Participant> of(CaseId id) {
        return jdbc.sql("""
                        select person_id, part, relation, confirmed_at from casework.case_person
                        where case_id = :id order by position
                        """)
                .param("id", id.value())
                .query((row, n) -> {
                    var confirmed = row.getTimestamp("confirmed_at");
                    return new CaseFile.Participant(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            CaseFile.Part.valueOf(row.getString("part")),
                            row.getString("relation"),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .list();
    }

    void confirm(CaseId id, PersonId person, String how) {
        jdbc.sql("""
                        update casework.case_person set confirmed_at = :at, confirmed_how = :how
                        where case_id = :id and person_id = :person and confirmed_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("how", how)
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    void add(CaseId id, CaseFile.Participant person) {
        jdbc.sql("""
                        insert into casework.case_person (case_id, person_id, part, relation, position, confirmed_at)
                        select :id, :person, :part, :relation, coalesce(max(position), 0) + 1, :confirmed
                        from casework.case_person where case_id = :id
                        """)
                .param("id", id.value())
                .param("person", person.person().value())
                .param("part", person.part().name())
                .param("relation", person.relation())
                .param(
                        "confirmed",
                        person.confirmedAt() == null ? null : Timestamp.from(person.confirmedAt()),
                        java.sql.Types.TIMESTAMP)
                .update();
    }

    void remove(CaseId id, PersonId person) {
        jdbc.sql("delete from casework.case_person where case_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }
}

package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.identity.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who stands in an open application or a lease; a person stands here once (第十二条: one household, one home).
@Repository
public class LivePeople {

    private final JdbcClient jdbc;

    LivePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The case that holds a person now.
    public Optional<CaseId> caseOf(PersonId person) {
        return jdbc.sql("select case_id from housing.live_person where person_id = :person")
                .param("person", person.value())
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .optional();
    }

    /// The cases that hold these persons; who stands in none is missing.
    Map<PersonId, CaseId> casesOf(Collection<PersonId> persons) {
        Map<PersonId, CaseId> cases = new HashMap<>();
        jdbc.sql("select person_id, case_id from housing.live_person where person_id = any(:persons)")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    cases.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new CaseId(row.getObject("case_id", UUID.class)));
                });
        return cases;
    }

    /// The people of a case who stand in another one.
    List<PersonId> elsewhere(CaseFile file) {
        return file.people().stream()
                .map(CaseFile.Participant::person)
                .filter(person ->
                        caseOf(person).map(other -> !other.equals(file.id())).orElse(false))
                .toList();
    }

    /// Takes the person for the case; false when another case has it, after waiting for a rival's transaction.
    public boolean hold(PersonId person, CaseId id, Instant since) {
        int taken = jdbc.sql("""
                        insert into housing.live_person (person_id, case_id, since) values (:person, :case, :since)
                        on conflict (person_id) do nothing
                        """)
                .param("person", person.value())
                .param("case", id.value())
                .param("since", Timestamp.from(since))
                .update();
        return taken == 1 || caseOf(person).equals(Optional.of(id));
    }

    /// The person no longer stands in the case.
    public void release(PersonId person, CaseId id) {
        jdbc.sql("delete from housing.live_person where person_id = :person and case_id = :case")
                .param("person", person.value())
                .param("case", id.value())
                .update();
    }

    /// The case ends; its people are free again.
    public void release(CaseId id) {
        jdbc.sql("delete from housing.live_person where case_id = :case")
                .param("case", id.value())
                .update();
    }
}

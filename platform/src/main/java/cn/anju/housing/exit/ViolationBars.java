package cn.anju.housing.exit;

import cn.anju.casework.CaseId;
import cn.anju.housing.application.Violations;
import cn.anju.identity.PersonId;
import cn.anju.policy.housing.Violation;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who gave a home back for a violation, and until when these people may not apply (第四十条).
@Repository
class ViolationBars implements Violations {

    private final JdbcClient jdbc;

    ViolationBars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param until the last day on which the person may not apply
    record Bar(PersonId person, Violation act, LocalDate returnedOn, LocalDate until) {}

    void add(CaseId id, Bar bar) {
        jdbc.sql("""
                        insert into housing.violation_bar (person_id, case_id, act, returned_on, barred_until)
                        values (:person, :case, :act, :returned, :until)
                        """)
                .param("person", bar.person().value())
                .param("case", id.value())
                .param("act", bar.act().name())
                .param("returned", Date.valueOf(bar.returnedOn()))
                .param("until", Date.valueOf(bar.until()))
                .update();
    }

    List<Bar> of(CaseId id) {
        return jdbc.sql("""
                        select person_id, act, returned_on, barred_until from housing.violation_bar
                        where case_id = :case order by person_id
                        """)
                .param("case", id.value())
                .query((row, n) -> new Bar(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Violation.valueOf(row.getString("act")),
                        row.getObject("returned_on", LocalDate.class),
                        row.getObject("barred_until", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<LocalDate> returnedForViolationOn(PersonId person) {
        return jdbc.sql("""
                        select returned_on from housing.violation_bar where person_id = :person
                        order by returned_on desc limit 1
                        """)
                .param("person", person.value())
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public Map<PersonId, LocalDate> returnedForViolationOn(Collection<PersonId> persons) {
        Map<PersonId, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                        select person_id, max(returned_on) as day from housing.violation_bar
                        where person_id = any(:persons) group by person_id
                        """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    days.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getObject("day", LocalDate.class));
                });
        return days;
    }
}

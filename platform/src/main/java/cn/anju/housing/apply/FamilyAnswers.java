package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.casework.Cases;
import cn.anju.housing.application.HousingApplication;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who was asked to apply together, and what they answered; before a yes nothing is checked about them.
@Repository
public class FamilyAnswers {

    /// How an answer was given.
    public enum How {
        /// By their own login.
        LOGIN,
        /// At the counter, with the identity card.
        COUNTER,
        /// By the applicant as the guardian of a minor.
        GUARDIAN
    }

    private final JdbcClient jdbc;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;

    FamilyAnswers(JdbcClient jdbc, Cases cases, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /// The applications that wait for this person's answer, newest first.
    public List<CaseFile> waitingFor(PersonId person) {
        return cases.of(person).stream()
                .filter(file -> file.type().key().equals(HousingApplication.KEY))
                .filter(file -> file.isIn(HousingApplication.State.DRAFT, HousingApplication.State.RETURNED))
                .filter(file -> isUnanswered(file, person))
                .toList();
    }

    /// The person agrees; from now on they count.
    ///
    /// @return false when there is nothing to answer any more
    @Transactional
    public boolean agree(CaseId id, PersonId person, How how, Actor by) {
        var file = cases.lock(id);
        if (!isUnanswered(file, person)) {
            return false;
        }
        cases.confirm(id, person, how.name());
        record(file, person, "AGREED", how, by);
        return true;
    }

    /// The person declines and no longer stands in the application.
    @Transactional
    public boolean decline(CaseId id, PersonId person, How how, Actor by) {
        var file = cases.lock(id);
        if (!isUnanswered(file, person)) {
            return false;
        }
        cases.removePerson(id, person);
        record(file, person, "DECLINED", how, by);
        return true;
    }

    /// Who declined to be on this case.
    public Set<PersonId> declined(CaseId id) {
        return jdbc
                .sql("select distinct person_id from housing.family_answer where case_id = :id and answer = 'DECLINED'")
                .param("id", id.value())
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private void record(CaseFile file, PersonId person, String answer, How how, Actor by) {
        jdbc.sql("""
                        insert into housing.family_answer (case_id, person_id, answer, how, answered_at, answered_by)
                        values (:case, :person, :answer, :how, :at, :by)
                        """)
                .param("case", file.id().value())
                .param("person", person.value())
                .param("answer", answer)
                .param("how", how.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.account().value())
                .update();
        String action = answer.equals("AGREED")
                ? "housing.application.co-applicant-agreed"
                : "housing.application.co-applicant-declined";
        audit.record(AuditEntry.done(by, action, "case", file.number()).in(file.district()));
    }

    private static boolean isUnanswered(CaseFile file, PersonId person) {
        return file.people().stream()
                .anyMatch(one -> one.person().equals(person)
                        && one.part() == CaseFile.Part.CO_APPLICANT
                        && one.confirmedAt() == null);
    }
}

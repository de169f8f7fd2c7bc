package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.casework.Cases;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.housing.application.HousingApplication;
import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The one application that a resident is filling in; saved step by step, so that a lost session loses nothing.
@Repository
public class Drafts {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final HousingApplication type;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Cases cases, HousingApplication type, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.type = type;
        this.clock = clock;
    }

    /// The row of an applicant; without a case only inside the transaction that opens one.
    private record Row(@Nullable CaseId caseId, int revision, Timestamp savedAt) {}

    /// The application that the person may still change; empty when there is none.
    ///
    /// One that came back goes first, also when it was entered elsewhere (at the counter, by a program).
    @Transactional
    public Optional<Draft> of(PersonId applicant) {
        var known = row(applicant, "").flatMap(this::changeable);
        if (known.isPresent() && known.get().isReturned()) {
            return known;
        }
        var returned = cases.of(applicant).stream()
                .filter(file -> file.isIn(HousingApplication.State.RETURNED))
                .filter(file -> file.applicant()
                        .map(one -> one.person().equals(applicant))
                        .orElse(false))
                .findFirst();
        return returned.isEmpty() ? known : Optional.of(adopt(returned.get(), applicant));
    }

    private Draft adopt(CaseFile returned, PersonId applicant) {
        jdbc.sql("""
                        insert into housing.application_draft (applicant, case_id, revision, saved_at)
                        values (:applicant, :case, 1, :at)
                        on conflict (applicant) do update set case_id = :case, revision = 1, saved_at = :at
                        """)
                .param("applicant", applicant.value())
                .param("case", returned.id().value())
                .param("at", thisMoment())
                .update();
        return row(applicant, "").flatMap(this::changeable).orElseThrow();
    }

    /// Opens a draft at the office that will decide; the one that is open already when there is one.
    @Transactional
    public Draft begin(ApplicationForm form, Actor applicant) {
        var person = Objects.requireNonNull(applicant.person());
        jdbc.sql("""
                        insert into housing.application_draft (applicant, case_id, revision, saved_at)
                        values (:applicant, null, 1, :at) on conflict (applicant) do nothing
                        """)
                .param("applicant", person.value())
                .param("at", thisMoment())
                .update();
        var open = row(person, "for update").flatMap(this::changeable);
        if (open.isPresent()) {
            return open.get();
        }
        var self =
                new CaseFile.Participant(person, CaseFile.Part.APPLICANT, FamilyRelation.SELF.name(), clock.instant());
        var file = cases.open(type, Objects.requireNonNull(form.place()), form, List.of(self), null, applicant);
        jdbc.sql("""
                        update housing.application_draft set case_id = :case, revision = 1, saved_at = :at
                        where applicant = :applicant
                        """)
                .param("case", file.id().value())
                .param("at", thisMoment())
                .param("applicant", person.value())
                .update();
        return of(person).orElseThrow();
    }

    /// Saves what a step changed, if the window was not behind; empty when it was, and then nothing is saved.
    ///
    /// What was promised before no longer covers the form, so both ticks are taken back.
    @Transactional
    public Optional<Draft> save(Draft seen, UnaryOperator<ApplicationForm> change) {
        return saveWithTicks(seen, form -> FormEdits.ticks(change.apply(form), null, null));
    }

    /// Saves the ticks themselves.
    @Transactional
    public Optional<Draft> saveWithTicks(Draft seen, UnaryOperator<ApplicationForm> change) {
        if (!touched(seen)) {
            return Optional.empty();
        }
        var file = cases.lock(seen.file().id());
        var form = change.apply(file.form(ApplicationForm.class));
        cases.saveForm(file, form);
        String place = form.place();
        if (place != null && !place.equals(file.district())) {
            cases.giveTo(file, place);
        }
        return of(applicant(seen));
    }

    /// Counts a change of people or papers as a save.
    @Transactional
    public Optional<Draft> changed(Draft seen) {
        return save(seen, form -> form);
    }

    private boolean touched(Draft seen) {
        boolean current = row(applicant(seen), "for update")
                .flatMap(this::changeable)
                .filter(now -> now.revision() == seen.revision())
                .filter(now -> now.file().id().equals(seen.file().id()))
                .isPresent();
        return current
                && jdbc.sql("""
                        update housing.application_draft set revision = revision + 1, saved_at = :at
                        where applicant = :applicant
                        """)
                                .param("at", thisMoment())
                                .param("applicant", applicant(seen).value())
                                .update()
                        == 1;
    }

    private static PersonId applicant(Draft draft) {
        return draft.file().applicant().orElseThrow().person();
    }

    private Optional<Row> row(PersonId applicant, String lock) {
        return jdbc.sql(
                        "select case_id, revision, saved_at from housing.application_draft where applicant = :applicant "
                                + lock)
                .param("applicant", applicant.value())
                .query((row, n) -> new Row(
                        caseId(row.getObject("case_id", UUID.class)),
                        row.getInt("revision"),
                        row.getTimestamp("saved_at")))
                .optional();
    }

    private Optional<Draft> changeable(Row row) {
        return Optional.ofNullable(row.caseId())
                .map(id ->
                        new Draft(cases.the(id), row.revision(), row.savedAt().toInstant()))
                .filter(draft -> draft.file().isIn(HousingApplication.State.DRAFT, HousingApplication.State.RETURNED));
    }

    private static @Nullable CaseId caseId(@Nullable UUID id) {
        return id == null ? null : new CaseId(id);
    }

    private Timestamp thisMoment() {
        return Timestamp.from(clock.instant());
    }
}

package cn.anju.casework;

import cn.anju.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A case as it stands: its place in the flow, its form, its people, its clock.
///
/// @param version the number of its last event; a move names the version it was decided on
/// @param form the typed form record of its type
/// @param submittedOn the day it was submitted: the key date of its decisions; null for a draft
/// @param parent the case beneath which it was opened (an appeal's application); null for none
public record CaseFile(
        CaseId id,
        CaseNumber number,
        CaseType<?> type,
        Flow flow,
        CaseState state,
        int version,
        String district,
        Object form,
        List<Participant> people,
        Deadline deadline,
        Instant openedAt,
        @Nullable LocalDate submittedOn,
        @Nullable CaseId parent) {

    /// A person on a case; counts only once confirmed.
    public record Participant(
            PersonId person,
            Part part,
            String relation,
            @Nullable Instant confirmedAt) {}

    /// The part a person has in a case.
    public enum Part {
        APPLICANT,
        CO_APPLICANT,
        PARTY
    }

    public <F> F form(Class<F> formType) {
        return formType.cast(form);
    }

    public boolean isIn(CaseState... states) {
        return List.of(states).contains(state);
    }

    public String summary() {
        return type.summaryOf(form);
    }

    public Optional<Participant> applicant() {
        return people.stream().filter(one -> one.part() == Part.APPLICANT).findFirst();
    }

    /// Whether the person may read the case: the applicant, or a co-applicant that was named in it.
    public boolean concerns(@Nullable PersonId person) {
        return person != null && people.stream().anyMatch(one -> one.person().equals(person));
    }
}

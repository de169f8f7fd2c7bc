package cn.anju.casework;

import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import java.util.List;
import java.util.Optional;

/// The case files: opening, reading, filling in. Moves are made by `MovingCase`.
public interface Cases {

    /// Opens a case in the initial state of the type's newest flow.
    ///
    /// @param district the office's district code, the first part of the number
    /// @param parent the case beneath which it is opened; null for none
    CaseFile open(
            CaseType<?> type,
            String district,
            Object form,
            List<CaseFile.Participant> people,
            @org.jspecify.annotations.Nullable CaseId parent,
            Actor actor);

    Optional<CaseFile> find(CaseNumber number);

    CaseFile the(CaseId id);

    /// Reads the case and keeps others from moving it until the transaction ends.
    CaseFile lock(CaseId id);

    /// Replaces the form of a case that its owner still fills in; the version guards against a second tab.
    void saveForm(CaseFile file, Object form);

    /// Gives a case that is still being filled in to another office, under a number of that office.
    ///
    /// @throws IllegalStateException when the case has left its initial state
    CaseFile giveTo(CaseFile draft, String district);

    /// Records that a co-applicant agreed: from then on the person counts.
    void confirm(CaseId id, PersonId person, String how);

    void addPerson(CaseId id, CaseFile.Participant person);

    void removePerson(CaseId id, PersonId person);

    List<Event> history(CaseFile file);

    /// Cases in which the person stands, newest first.
    List<CaseFile> of(PersonId person);

    /// Cases opened beneath this one, oldest first.
    List<CaseFile> beneath(CaseId parent);

    /// Cases of a type in a state, by number; `dueBefore` narrows to those whose deadline was before that day.
    List<CaseId> standing(
            String type, CaseState state, java.time.@org.jspecify.annotations.Nullable LocalDate dueBefore);
}

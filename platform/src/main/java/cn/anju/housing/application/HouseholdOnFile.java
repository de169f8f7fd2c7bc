package cn.anju.housing.application;

import cn.anju.casework.CaseId;
import cn.anju.casework.CaseNumber;
import cn.anju.exchange.Question;
import cn.anju.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// A household that applied once, as it stands on file today: form, people, what officers and the household entered.
public final class HouseholdOnFile {

    private final CaseId id;
    private final CaseNumber number;
    private final ApplicationForm form;
    private final Family family;
    private final List<EnteredFacts.Entered> entered;
    private final OwnRegisters.Known own;

    HouseholdOnFile(
            CaseId id,
            CaseNumber number,
            ApplicationForm form,
            Family family,
            List<EnteredFacts.Entered> entered,
            OwnRegisters.Known own) {
        this.id = id;
        this.number = number;
        this.form = form;
        this.family = family;
        this.entered = List.copyOf(entered);
        this.own = own;
    }

    public CaseId id() {
        return id;
    }

    public CaseNumber number() {
        return number;
    }

    public PersonId applicant() {
        return family.applicant().id();
    }

    /// How a person of the household is called by the relation to the applicant ("配偶").
    public String called(PersonId person) {
        return family.members().stream()
                .filter(member -> member.id().equals(person))
                .map(IncomeFacts::who)
                .findFirst()
                .orElse("家庭成员");
    }

    /// The adults, in the order in which their incomes are decided.
    public List<PersonId> adultsOn(LocalDate day) {
        return family.adultsOn(day).stream().map(Family.Member::id).toList();
    }

    /// What the departments are asked to decide eligibility; nothing that only matters for the order of a queue.
    public List<Question> questions(LocalDate today) {
        return AskingDepartments.forEligibility(family, Objects.requireNonNull(form.place()), today);
    }

    ApplicationForm form() {
        return form;
    }

    Family family() {
        return family;
    }

    List<EnteredFacts.Entered> entered() {
        return entered;
    }

    OwnRegisters.Known own() {
        return own;
    }
}

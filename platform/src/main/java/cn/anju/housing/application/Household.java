package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import cn.anju.identity.People;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The people of an application with what the checks need to know of them.
@Component
public class Household {

    private final People people;

    Household(People people) {
        this.people = people;
    }

    /// Applicant and co-applicants in the order in which they were entered, the unconfirmed ones included.
    public List<FamilyMember> of(CaseFile file) {
        var known = people.of(
                file.people().stream().map(CaseFile.Participant::person).toList());
        return file.people().stream()
                .filter(one -> known.containsKey(one.person()))
                .map(one -> {
                    var person = Objects.requireNonNull(known.get(one.person()));
                    return new FamilyMember(
                            one.person(),
                            FamilyRelation.of(one),
                            one.confirmedAt() != null,
                            person.birthDate(),
                            person.sex());
                })
                .toList();
    }
}

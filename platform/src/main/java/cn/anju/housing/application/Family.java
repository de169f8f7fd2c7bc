package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The people of an application whom the law counts: the applicant and the co-applicants who have confirmed.
///
/// @param members the applicant first
public record Family(List<Member> members) {

    /// One member with the relation to the applicant.
    public record Member(Relation relation, Person person) {

        PersonId id() {
            return person.id();
        }

        boolean isAdultOn(LocalDate day) {
            return person.ageOn(day) >= ADULT;
        }
    }

    /// 民法典 第十七条.
    private static final int ADULT = 18;

    public Family {
        members = List.copyOf(members);
    }

    public static Family of(CaseFile file, People people) {
        var persons = people.of(counted(file.people()).stream()
                .map(CaseFile.Participant::person)
                .toList());
        return of(file.people(), persons);
    }

    private static List<CaseFile.Participant> counted(List<CaseFile.Participant> people) {
        return people.stream()
                .filter(one -> one.part() != CaseFile.Part.PARTY)
                .filter(one -> one.part() == CaseFile.Part.APPLICANT || one.confirmedAt() != null)
                .sorted(java.util.Comparator.comparing(CaseFile.Participant::part))
                .toList();
    }

    /// The same where the persons have been read already; a person whose data were destroyed is missing.
    static Family of(List<CaseFile.Participant> people, Map<PersonId, Person> persons) {
        var counted = counted(people);
        List<Member> members = new ArrayList<>();
        for (var one : counted) {
            var person = persons.get(one.person());
            if (person != null) {
                members.add(new Member(Relation.of(one), person));
            }
        }
        return new Family(members);
    }

    public Member applicant() {
        return members.getFirst();
    }

    List<Member> adultsOn(LocalDate day) {
        return members.stream().filter(member -> member.isAdultOn(day)).toList();
    }

    /// The facts of `housing.unit-type`.
    Map<String, @Nullable Object> forUnitType() {
        List<Object> persons = new ArrayList<>();
        for (var member : members) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("relation", member.relation().name());
            one.put("sex", sex(member.person()));
            persons.add(one);
        }
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("persons", persons);
        return facts;
    }

    /// M or F, as the contract spells it.
    static String sex(Person person) {
        return switch (person.sex()) {
            case MALE -> "M";
            case FEMALE -> "F";
        };
    }
}

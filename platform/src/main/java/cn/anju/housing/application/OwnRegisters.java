package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.casework.Cases;
import cn.anju.identity.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the platform itself knows of a household: its leases, and homes given back for violations.
@Component
class OwnRegisters {

    static final FactSheet.Source SOURCE = FactSheet.Source.of("公租房租赁登记");

    private final LivePeople live;
    private final Cases cases;
    private final ObjectProvider<Violations> violations;

    OwnRegisters(LivePeople live, Cases cases, ObjectProvider<Violations> violations) {
        this.live = live;
        this.cases = cases;
        this.violations = violations;
    }

    /// @param leasing whether somebody of the household leases a public rental home now, other than the one that the
    ///     case is about
    /// @param returnedForViolationOn the latest day; null for never
    record Known(boolean leasing, @Nullable LocalDate returnedForViolationOn) {}

    /// The same of many households at once, by their application.
    Map<CaseId, Known> about(Map<CaseId, Family> families) {
        var persons = families.values().stream()
                .flatMap(family -> family.members().stream())
                .map(Family.Member::id)
                .collect(Collectors.toSet());
        var standing = live.casesOf(persons);
        Map<PersonId, LocalDate> violated = new HashMap<>();
        violations.forEach(register -> register.returnedForViolationOn(persons)
                .forEach((person, day) ->
                        violated.merge(person, day, (one, other) -> one.isAfter(other) ? one : other)));
        Map<CaseId, Boolean> leased = new HashMap<>();
        Map<CaseId, Known> known = new HashMap<>();
        families.forEach((id, family) -> known.put(
                id,
                new Known(
                        family.members().stream()
                                .map(member -> standing.get(member.id()))
                                .filter(other -> other != null && !other.equals(id))
                                .anyMatch(other -> leased.computeIfAbsent(
                                        other, which -> cases.the(which).isIn(HousingApplication.State.LEASED))),
                        family.members().stream()
                                .map(member -> violated.get(member.id()))
                                .filter(Objects::nonNull)
                                .max(LocalDate::compareTo)
                                .orElse(null))));
        return known;
    }

    private @Nullable LocalDate returned(Family family) {
        return violations.stream()
                .flatMap(register -> family.members().stream()
                        .flatMap(member -> register.returnedForViolationOn(member.id()).stream()))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    Known about(Family family, CaseFile file) {
        boolean leasing = family.members().stream()
                .flatMap(member -> live.caseOf(member.id()).stream())
                .filter(other -> !other.equals(file.id()) && !other.equals(file.parent()))
                .anyMatch(other -> cases.the(other).isIn(HousingApplication.State.LEASED));
        return new Known(leasing, returned(family));
    }
}

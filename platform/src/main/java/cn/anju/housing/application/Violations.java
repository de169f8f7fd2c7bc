package cn.anju.housing.application;

import cn.anju.identity.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who gave a home back for a violation (第四十条); the part of the platform that ends leases answers it.
public interface Violations {

    /// The latest day on which the person gave a home back for a violation.
    Optional<LocalDate> returnedForViolationOn(PersonId person);

    /// The same of many at once; who never did is missing.
    default Map<PersonId, LocalDate> returnedForViolationOn(Collection<PersonId> persons) {
        Map<PersonId, LocalDate> days = new HashMap<>();
        persons.forEach(person -> returnedForViolationOn(person).ifPresent(day -> days.put(person, day)));
        return days;
    }
}

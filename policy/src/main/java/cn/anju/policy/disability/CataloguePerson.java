package cn.anju.policy.disability;

import cn.anju.policy.Dates;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who asks what there is for him; a null component, and a flag that is absent, is unknown.
///
/// @param on the day of asking, on which the age is counted
/// @param grade of the disability, 1 the most severe
/// @param flags yes-or-no facts by their key
public record CataloguePerson(
        LocalDate on,
        @Nullable LocalDate birthDate,
        @Nullable Hukou hukou,
        @Nullable Set<CatalogueType> types,
        @Nullable Integer grade,
        @Nullable Study study,
        Map<String, Boolean> flags) {

    /// The kinds of disability, with mental disability besides those of children.
    public enum CatalogueType {
        HEARING,
        SPEECH,
        LIMB,
        INTELLECT,
        AUTISM,
        MENTAL,
        LOW_VISION,
        BLIND
    }

    /// What somebody studies.
    public enum Study {
        NONE,
        PRESCHOOL,
        SCHOOL,
        UNIVERSITY_FIRST_YEAR,
        UNIVERSITY
    }

    @Nullable Boolean flag(String key) {
        return flags.get(key);
    }

    @Nullable Integer age() {
        return birthDate == null ? null : Dates.age(birthDate, on);
    }

    /// Whether one of these kinds is among the known ones.
    @Nullable Boolean oneOf(Set<CatalogueType> wanted) {
        return types == null ? null : types.stream().anyMatch(wanted::contains);
    }
}

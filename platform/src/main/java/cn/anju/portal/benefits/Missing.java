package cn.anju.portal.benefits;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fact that a rule set misses, in its own words, and the question of the form that gives it.
///
/// @param field the form's field; null where the form does not ask it
public record Missing(String name, @Nullable String field) {

    /// A child's birth date is not the asker's.
    private static final String NURSERY = "childcare.age-band";

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("facts.place", "person.district"),
            Map.entry("facts.hukouDistrict", "person.hukou"),
            Map.entry("facts.hukou", "person.hukou"),
            Map.entry("facts.persons", "person.people"),
            Map.entry("facts.birthDate", "person.birthDate"),
            Map.entry("facts.persons.birthDate", "person.birthDate"),
            Map.entry("facts.persons.civilCapacity", "person.capacity"),
            Map.entry("facts.persons.annualIncome", "person.income"),
            Map.entry("facts.persons.work", "home.work"),
            Map.entry("facts.persons.work.district", "home.workDistrict"),
            Map.entry("facts.persons.work.migrant", "home.migrant"),
            Map.entry("facts.persons.work.socialInsurance", "home.socialInsurance"),
            Map.entry("facts.homes", "home.owns"),
            Map.entry("facts.homes.areaM2", "home.area"),
            Map.entry("facts.lastHomeTransfer", "home.sold"),
            Map.entry("facts.relatives", "home.relativesOwn"),
            Map.entry("facts.leasingGuaranteedHome", "home.leasing"),
            Map.entry("facts.returnedForViolationOn", "home.violated"),
            Map.entry("facts.recognition", "person.recognition"),
            Map.entry("facts.groups", "person.recognition"),
            Map.entry("facts.hardship", "person.recognition"),
            Map.entry("facts.ability", "elder.ability"),
            Map.entry("facts.abilityLevel", "elder.ability"),
            Map.entry("facts.delivery", "elder.delivery"),
            Map.entry("facts.livingAlone", "elder.livingAlone"),
            Map.entry("facts.emptyNest", "elder.emptyNest"),
            Map.entry("facts.leftBehind", "elder.leftBehind"),
            Map.entry("facts.dementia", "elder.dementia"),
            Map.entry("facts.familyPlanningSpecial", "elder.familyPlanningSpecial"),
            Map.entry("facts.severeHandicap", "disability.certificate"),
            Map.entry("facts.certificate", "disability.certificate"),
            Map.entry("facts.types", "disability.types"),
            Map.entry("facts.grade", "disability.grade"),
            Map.entry("facts.study", "disability.study"),
            Map.entry("facts.livesInShapingba", "person.district"),
            Map.entry("facts.tier", "insurance"),
            Map.entry("facts.residentInsurance", "insurance"));

    /// @param path of the fact without positions, for example `facts.persons.birthDate`
    static Missing of(String ruleSet, String path, String name) {
        return new Missing(name, ruleSet.equals(NURSERY) ? "child.birthDate" : FIELDS.get(path));
    }
}

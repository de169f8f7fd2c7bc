package cn.anju.policy.elder;

import cn.anju.policy.Dates;
import cn.anju.policy.Fact;
import cn.anju.policy.Needs;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of an old person; a null component is unknown.
///
/// @param abilityLevel 0 intact … 4 lost
/// @param support how a destitute person is supported; "none" is an answer
public record ElderSituation(
        @Nullable LocalDate birthDate,
        @Nullable Boolean livingAlone,
        @Nullable Boolean emptyNest,
        @Nullable Boolean leftBehind,
        @Nullable Integer abilityLevel,
        @Nullable Boolean dementia,
        @Nullable Boolean severeHandicap,
        @Nullable Boolean familyPlanningSpecial,
        @Nullable Recognition recognition,
        Fact<Support> support) {

    /// Where a destitute person lives on public support.
    public enum Support {
        SCATTERED,
        COLLECTIVE
    }

    ElderCategories categories(LocalDate on, ElderAges ages, Needs needs) {
        Set<Category> found = EnumSet.noneOf(Category.class);
        LocalDate born = needs.date(birthDate, "facts.birthDate");
        add(Dates.age(born, on) >= ages.advanced().whole(), Category.ADVANCED_AGE, found);
        add(needs.flag(livingAlone, "facts.livingAlone"), Category.LIVING_ALONE, found);
        add(needs.flag(emptyNest, "facts.emptyNest"), Category.EMPTY_NEST, found);
        add(needs.flag(leftBehind, "facts.leftBehind"), Category.LEFT_BEHIND, found);
        int level = needs.count(abilityLevel, "facts.abilityLevel");
        add(level >= 3, Category.DISABLED, found);
        add(level == 1 || level == 2, Category.SEMI_DISABLED, found);
        add(needs.flag(dementia, "facts.dementia"), Category.DEMENTIA, found);
        add(needs.flag(severeHandicap, "facts.severeHandicap"), Category.SEVERE_HANDICAP, found);
        boolean special = needs.flag(familyPlanningSpecial, "facts.familyPlanningSpecial");
        add(special, Category.FAMILY_PLANNING_SPECIAL, found);
        Recognition recognised = needs.of(recognition, "facts.recognition", Recognition.NONE);
        add(recognised == Recognition.MIN_LIVING, Category.MIN_LIVING, found);
        add(recognised == Recognition.DESTITUTE, Category.DESTITUTE, found);
        add(recognised == Recognition.NEAR_MIN_LIVING, Category.NEAR_MIN_LIVING, found);
        if (recognised == Recognition.DESTITUTE && !support.known()) {
            needs.miss("facts.destituteSupport");
        }
        boolean scattered = recognised == Recognition.DESTITUTE && support.value() == Support.SCATTERED;
        return new ElderCategories(found, scattered);
    }

    private static void add(boolean belongs, Category category, Set<Category> found) {
        if (belongs) {
            found.add(category);
        }
    }
}

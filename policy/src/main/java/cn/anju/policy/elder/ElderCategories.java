package cn.anju.policy.elder;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The categories of one old person, and the two sets that follow from them.
///
/// @param scatteredDestitute destitute and supported at home, not in an institution
record ElderCategories(Set<Category> found, boolean scatteredDestitute) {

    private static final Set<Category> VISITED = EnumSet.of(
            Category.LIVING_ALONE,
            Category.EMPTY_NEST,
            Category.LEFT_BEHIND,
            Category.DISABLED,
            Category.DEMENTIA,
            Category.SEVERE_HANDICAP,
            Category.FAMILY_PLANNING_SPECIAL);

    private static final Set<Category> HARDSHIP =
            EnumSet.of(Category.MIN_LIVING, Category.DESTITUTE, Category.NEAR_MIN_LIVING);

    private static final Set<Category> FIRST_IN_HARDSHIP = EnumSet.of(
            Category.EMPTY_NEST,
            Category.LEFT_BEHIND,
            Category.DISABLED,
            Category.SEVERE_HANDICAP,
            Category.ADVANCED_AGE);

    /// The codes in alphabetical order.
    List<String> codes() {
        return found.stream().map(Enum::name).sorted().toList();
    }

    boolean specialDifficulty() {
        return scatteredDestitute || !Collections.disjoint(found, VISITED);
    }

    boolean priority() {
        boolean inHardship = !Collections.disjoint(found, HARDSHIP);
        return found.contains(Category.FAMILY_PLANNING_SPECIAL)
                || (inHardship && !Collections.disjoint(found, FIRST_IN_HARDSHIP));
    }
}

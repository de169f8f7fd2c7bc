package cn.anju.policy.elder;

/// A group of old people that the plans name; one person may belong to several.
enum Category {
    LIVING_ALONE,
    EMPTY_NEST,
    LEFT_BEHIND,
    DISABLED,
    SEMI_DISABLED,
    DEMENTIA,
    SEVERE_HANDICAP,
    FAMILY_PLANNING_SPECIAL,
    MIN_LIVING,
    DESTITUTE,
    NEAR_MIN_LIVING,
    ADVANCED_AGE
}

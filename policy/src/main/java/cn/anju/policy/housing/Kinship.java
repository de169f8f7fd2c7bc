package cn.anju.policy.housing;

/// Relatives whose housing capacity is asked (第十三条第六项).
public enum Kinship {
    PARENT,
    CHILD,
    SPOUSE_PARENT
}

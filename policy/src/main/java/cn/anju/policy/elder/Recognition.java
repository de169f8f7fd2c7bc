package cn.anju.policy.elder;

/// Economic hardship as civil affairs has recognised it.
public enum Recognition {
    NONE,
    MIN_LIVING,
    DESTITUTE,
    NEAR_MIN_LIVING
}

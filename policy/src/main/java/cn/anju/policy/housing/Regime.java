package cn.anju.policy.housing;

/// Which application conditions are used (第四十五条).
public enum Regime {
    CURRENT,
    PRE_2024
}

package cn.anju.policy.housing;

/// Sex as registered.
public enum Sex {
    M,
    F
}

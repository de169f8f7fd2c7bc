package cn.anju.policy.medical;

/// The groups that medical assistance is for, the best placed first.
public enum AssistedGroup {
    DESTITUTE,
    MIN_LIVING,
    RETURNED_POVERTY,
    MONITORED_RURAL,
    NEAR_MIN_LIVING,
    ILLNESS_POVERTY
}

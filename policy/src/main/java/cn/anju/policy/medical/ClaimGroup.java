package cn.anju.policy.medical;

/// The group of the patient on the day of a claim, or none.
public enum ClaimGroup {
    DESTITUTE,
    MIN_LIVING,
    RETURNED_POVERTY,
    MONITORED_RURAL,
    NEAR_MIN_LIVING,
    ILLNESS_POVERTY,
    NONE
}

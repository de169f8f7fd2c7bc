package cn.anju.policy.housing;

/// Capacity for civil acts (民法典).
public enum CivilCapacity {
    FULL,
    LIMITED,
    NONE
}

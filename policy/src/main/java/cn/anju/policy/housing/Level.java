package cn.anju.policy.housing;

/// Who raised the housing applied for (第十五条).
public enum Level {
    CITY,
    DISTRICT
}

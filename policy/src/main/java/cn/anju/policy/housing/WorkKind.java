package cn.anju.policy.housing;

/// How somebody lives (第十三条第三项).
public enum WorkKind {
    EMPLOYED,
    BUSINESS,
    PENSION,
    NONE
}

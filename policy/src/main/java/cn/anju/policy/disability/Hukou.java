package cn.anju.policy.disability;

/// Where somebody is registered.
public enum Hukou {
    SHAPINGBA,
    OTHER_CHONGQING,
    OUTSIDE
}

package cn.anju.identity;

/// One role in one area.
public record Grant(Role role, Area area) {}

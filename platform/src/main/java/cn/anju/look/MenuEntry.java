package cn.anju.look;

/// One entry of the top menu; modules contribute beans of `MenuSource`.
///
/// @param label what the reader sees
/// @param href the address
/// @param order smaller stands further left
public record MenuEntry(String label, String href, int order) {}

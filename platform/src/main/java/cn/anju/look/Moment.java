package cn.anju.look;

/// One entry of a timeline, newest first.
///
/// @param what what happened ("受理")
/// @param detail who and when ("罗*文 · 11月12日 15:04")
/// @param now whether it is going on
public record Moment(String what, String detail, boolean now) {}

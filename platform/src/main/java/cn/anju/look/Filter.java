package cn.anju.look;

import org.jspecify.annotations.Nullable;

/// One chip above a list; it is a link, so that a filter stays in the address.
///
/// @param count how many, as shown (`Format.count`); null where it is not counted
public record Filter(String label, String href, @Nullable String count, boolean current) {}

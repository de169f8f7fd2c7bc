package cn.anju.housing.stock.open;

import org.jspecify.annotations.Nullable;

/// One published count.
///
/// @param value the count; null where it is not published
/// @param shown what a reader sees: the count, «<5» or «不公布»
public record Figure(@Nullable Long value, String shown) {}

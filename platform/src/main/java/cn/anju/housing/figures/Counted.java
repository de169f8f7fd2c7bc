package cn.anju.housing.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What one measure's rows add up to, in one district or the city.
///
/// @param items how many rows
/// @param part the sum of their parts
/// @param amount the sum of their amounts
/// @param middle the middle of their amounts
record Counted(
        long items,
        @Nullable BigDecimal part,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal middle) {

    static final Counted NOTHING = new Counted(0, null, null, null);
}

package cn.anju.housing.adjustment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One standard that would change.
///
/// @param type "" for all types without a standard of their own
/// @param old yuan per m² and month today; null where there is none
/// @param capped whether the ceiling held it down
record RentLine(
        String project,
        String type,
        @Nullable BigDecimal old,
        BigDecimal standard,
        BigDecimal market,
        boolean capped) {}

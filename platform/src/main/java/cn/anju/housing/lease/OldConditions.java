package cn.anju.housing.lease;

import java.math.BigDecimal;

/// What the rent of a household kept under the old conditions depends on (第四十五条第二款), yuan a month and head.
///
/// @param incomePerHead the household's income as it was verified, rounded up to a fen so that no excess is lost
/// @param limitPerHead the old limit for a household of its size
public record OldConditions(BigDecimal incomePerHead, BigDecimal limitPerHead) {}

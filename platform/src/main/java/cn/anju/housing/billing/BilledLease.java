package cn.anju.housing.billing;

import cn.anju.policy.housing.Recognition;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a month's rent of a lease depends on.
///
/// @param endedOn the last day it was lived in; null while it is
/// @param exchangeRefusedOn the day a required exchange was refused (第三十三条)
/// @param leavingSince since when the household has to leave (第三十八条)
/// @param oldIncomePerHead income of a household kept under the old conditions (第四十五条); null for all others
record BilledLease(
        String number,
        String district,
        String project,
        String type,
        BigDecimal areaM2,
        LocalDate startsOn,
        @Nullable LocalDate endedOn,
        Recognition recognition,
        @Nullable LocalDate exchangeRefusedOn,
        @Nullable LocalDate leavingSince,
        @Nullable Boolean transitionGranted,
        @Nullable BigDecimal oldIncomePerHead,
        @Nullable BigDecimal oldLimitPerHead) {}

package cn.anju.policy.housing;

import cn.anju.policy.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The facts of `housing.rent` for one month; a null component is unknown.
///
/// @param standardRent the project's standard rent, yuan per m² and month
/// @param marketRent the market rent of the same place and quality, yuan per m² and month
/// @param lowRentRate the rate for recognised households, yuan per m² and month
/// @param occupiedFrom the first day occupied, none: from the start of the month
/// @param occupiedTo the last day occupied, none: to the end of the month
/// @param exchangeRefusedOn the day a required exchange was refused
/// @param leaving the household has to leave
/// @param oldConditions the household is kept under the old conditions
public record Tenancy(
        @Nullable YearMonth month,
        @Nullable BigDecimal areaM2,
        @Nullable BigDecimal standardRent,
        @Nullable BigDecimal marketRent,
        @Nullable BigDecimal lowRentRate,
        @Nullable Recognition recognition,
        Fact<LocalDate> occupiedFrom,
        Fact<LocalDate> occupiedTo,
        Fact<LocalDate> exchangeRefusedOn,
        Fact<Leaving> leaving,
        Fact<OldConditions> oldConditions) {

    /// Since when a household has to leave; a null component is unknown.
    public record Leaving(
            @Nullable LocalDate since, @Nullable Boolean transitionGranted) {}

    /// Income and limit per head of a household kept under the old conditions; a null component is unknown.
    public record OldConditions(
            @Nullable BigDecimal incomePerHead, @Nullable BigDecimal limitPerHead) {}
}

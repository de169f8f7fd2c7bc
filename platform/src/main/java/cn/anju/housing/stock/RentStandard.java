package cn.anju.housing.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a square metre costs a month in a project, from a day on (第二十七条).
///
/// @param type the only type it is for; null means every type without a standard of its own
/// @param standard the government's price, yuan per m² and month
/// @param market the market rent of the same place and quality, yuan per m² and month
/// @param since first day in force
/// @param until first day no longer in force; null while it is the latest
/// @param approval document by which it was approved
public record RentStandard(
        @Nullable UnitType type,
        BigDecimal standard,
        BigDecimal market,
        LocalDate since,
        @Nullable LocalDate until,
        String approval) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}

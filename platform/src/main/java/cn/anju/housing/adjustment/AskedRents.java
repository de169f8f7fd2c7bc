package cn.anju.housing.adjustment;

import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.UnitType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody proposes.
sealed interface AskedRents {

    /// The first day on which the new standards hold: the first of a month, as rent is billed by whole months.
    LocalDate since();

    /// The document it rests on.
    String approval();

    /// All standards of an area, by the mean of three published changes (第二十七条第二款).
    ///
    /// @param district null for the whole city
    /// @param income change of the disposable income of townspeople, percent
    /// @param cpi change of the consumer price index, percent
    /// @param home change of the residential price index, percent
    record Adjustment(
            @Nullable String district,
            LocalDate since,
            BigDecimal income,
            BigDecimal cpi,
            BigDecimal home,
            String approval)
            implements AskedRents {}

    /// One project's price.
    ///
    /// @param type null for all types without a price of their own
    /// @param standard yuan per m² and month
    /// @param market yuan per m² and month of the same place and quality
    /// @param exception why it may be above the ceiling; null where it is not
    record Price(
            ProjectCode project,
            @Nullable UnitType type,
            LocalDate since,
            BigDecimal standard,
            BigDecimal market,
            String approval,
            @Nullable String exception)
            implements AskedRents {}
}

package cn.anju.housing.lease;

import cn.anju.housing.stock.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;

/// What the parties agree on, as the contract states it.
///
/// @param endsOn the last day of the term
/// @param standardRent yuan a square metre and month at signing
/// @param monthlyRent yuan for a whole month at signing
public record LeaseTerms(
        LeaseNumber number,
        UnitCode unitCode,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal areaM2,
        BigDecimal standardRent,
        BigDecimal monthlyRent) {}

package cn.anju.exchange;

import java.math.BigDecimal;

/// Whether the person draws a pension, and where.
///
/// @param pension the pension; none: draws none
public record PensionAnswer(Told<Pension> pension) implements Answer {

    /// A pension.
    ///
    /// @param district code of the district that pays it; empty when it is paid outside the city
    /// @param monthly yuan a month
    public record Pension(String district, BigDecimal monthly) {}

    public PensionAnswer {
        pension = Left.out(pension);
    }
}

package cn.anju.exchange;

import java.math.BigDecimal;

/// Income that was reported for personal income tax in the last twelve months.
///
/// @param yearlyIncome yuan before tax; none: nothing was reported
public record TaxIncomeAnswer(Told<BigDecimal> yearlyIncome) implements Answer {

    public TaxIncomeAnswer {
        yearlyIncome = Left.out(yearlyIncome);
    }
}

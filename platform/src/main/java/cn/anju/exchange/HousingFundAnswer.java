package cn.anju.exchange;

import java.math.BigDecimal;

/// What was paid into the housing fund in the last twelve months.
///
/// @param record the payments; none: no account or nothing paid
public record HousingFundAnswer(Told<Payments> record) implements Answer {

    /// Payments of the last twelve months.
    ///
    /// @param months months paid, 1 to 12
    /// @param yearlyBase sum of the monthly bases, yuan
    public record Payments(int months, BigDecimal yearlyBase) {
        public Payments {
            if (months < 1 || months > 12 || yearlyBase.signum() < 0) {
                throw new IllegalArgumentException("1 to 12 months with a base of 0 or more");
            }
        }
    }

    public HousingFundAnswer {
        record = Left.out(record);
    }
}

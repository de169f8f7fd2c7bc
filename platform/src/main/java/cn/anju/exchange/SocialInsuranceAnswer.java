package cn.anju.exchange;

import java.math.BigDecimal;

/// What was paid into social insurance in the last twelve months.
///
/// @param record the payments; none: nothing was paid
public record SocialInsuranceAnswer(Told<Payments> record) implements Answer {

    /// Payments of the last twelve months.
    ///
    /// @param months months paid, 1 to 12
    /// @param yearlyBase sum of the monthly bases, yuan
    /// @param employer name of the last employer, or the person's own business
    /// @param district code of the district where the employer pays
    /// @param inCity whether it is paid in the city
    public record Payments(int months, BigDecimal yearlyBase, String employer, String district, boolean inCity) {
        public Payments {
            if (months < 1 || months > 12 || yearlyBase.signum() < 0) {
                throw new IllegalArgumentException("1 to 12 months with a base of 0 or more");
            }
        }
    }

    public SocialInsuranceAnswer {
        record = Left.out(record);
    }
}

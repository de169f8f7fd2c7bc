package cn.anju.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Exact amounts, rounded once where they are shown or paid.
public final class Amounts {

    public static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private Amounts() {}

    /// Half up to 0.01, the rounding of everything that is shown or paid.
    public static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    /// A share in percent of an amount, exact.
    public static BigDecimal share(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2);
    }

    /// A part of a whole in percent with 2 decimals; the whole is not 0.
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /// A number of people or things divided by so many each, rounded up.
    public static int ceiling(int number, int each) {
        return Math.ceilDiv(number, each);
    }
}

package cn.anju.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How amounts are said to a resident.
public final class Words {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Words() {}

    /// 4750.00元.
    public static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + "元";
    }

    /// 4744元, without decimals where there are none.
    public static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    /// A positive difference, which may be too small to show.
    public static String difference(BigDecimal exact, String unit) {
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 && exact.signum() != 0 ? "不足" + CENT + unit : rounded.toPlainString() + unit;
    }
}

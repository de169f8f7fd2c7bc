package cn.anju.draw;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// The share of the units that the priority list is drawn for first, an exact decimal.
///
/// @param value 0 to 1, at most 30 decimals
public record PriorityShare(BigDecimal value) {

    private static final Pattern FORM = Pattern.compile("[01](\\.[0-9]{1,30})?");
    private static final int MOST_DECIMALS = 30;

    public PriorityShare {
        if (value.scale() > MOST_DECIMALS || value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new DrawRefused("优先份额必须是 0 至 1 的小数，例如 0.3");
        }
    }

    /// Reads a share as people write it, for example `0.3`.
    public static PriorityShare of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DrawRefused("优先份额必须是 0 至 1 的小数，例如 0.3；现在是 " + text);
        }
        return new PriorityShare(new BigDecimal(text));
    }

    /// The quota out of so many units, rounded down: part of a home cannot be given.
    int of(int units) {
        BigInteger quota = value.multiply(BigDecimal.valueOf(units))
                .setScale(0, RoundingMode.FLOOR)
                .unscaledValue();
        return quota.intValueExact();
    }

    /// The share as it stands in a record: plain digits, no trailing zeros.
    static String text(BigDecimal share) {
        return share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString();
    }
}

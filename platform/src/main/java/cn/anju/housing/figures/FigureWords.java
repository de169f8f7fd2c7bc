package cn.anju.housing.figures;

import cn.anju.look.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Figures in words: with their unit, and how far one is from another.
final class FigureWords {

    private FigureWords() {}

    static String value(Measure measure, @Nullable BigDecimal value) {
        if (value == null) {
            return "—";
        }
        return switch (measure.shape()) {
            case COUNT -> Format.number(value.longValueExact());
            case YUAN -> Format.money(value);
            case SHARE -> percent(value) + "%";
            case MIDDLE -> Format.number(value.setScale(0, RoundingMode.HALF_UP).longValueExact()) + " 天";
        };
    }

    /// "多 12", "少 0.4 个百分点", "一样"; empty where one of the two is not there.
    static String change(Measure measure, @Nullable BigDecimal now, @Nullable BigDecimal then) {
        if (now == null || then == null) {
            return "";
        }
        var by = now.subtract(then);
        if (by.signum() == 0) {
            return "一样";
        }
        String much = measure.shape() == Measure.Shape.SHARE ? percent(by.abs()) + " 个百分点" : value(measure, by.abs());
        return (by.signum() > 0 ? "多 " : "少 ") + much;
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

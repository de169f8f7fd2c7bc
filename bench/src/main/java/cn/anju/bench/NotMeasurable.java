package cn.anju.bench;

import java.util.Locale;

/// The machine is too busy: even equal contenders come out different.
final class NotMeasurable extends RuntimeException {

    NotMeasurable(String name, double control) {
        super(String.format(Locale.ROOT, "%s: not measurable now (A/A %.2f)", name, control));
    }
}

package cn.anju.housing.offer;

import cn.anju.casework.CaseNumber;
import java.util.regex.Pattern;

/// An offer's number: the application's with a counter ("500106-2026-0004182-P1").
public record OfferNumber(String value) {

    private static final Pattern FORM = Pattern.compile("50[0-9A-Z]{4}-[0-9]{4}-[0-9]{7}-P[1-9][0-9]?");

    public OfferNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an offer number like 500106-2026-0004182-P1");
        }
    }

    static OfferNumber of(CaseNumber application, int counter) {
        return new OfferNumber(application + "-P" + counter);
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

package cn.anju.housing.lease;

import cn.anju.housing.offer.OfferNumber;
import java.util.regex.Pattern;

/// A lease's number: its offer's with Z for P ("500106-2026-0004182-Z1").
public record LeaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("50[0-9A-Z]{4}-[0-9]{4}-[0-9]{7}-Z[1-9][0-9]?");

    public LeaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a lease number like 500106-2026-0004182-Z1");
        }
    }

    static LeaseNumber of(OfferNumber offer) {
        return new LeaseNumber(offer.value().replace("-P", "-Z"));
    }

    /// The number of the lease that follows this one in the same household.
    public LeaseNumber next() {
        int dash = value.lastIndexOf('Z');
        return new LeaseNumber(value.substring(0, dash + 1) + (Integer.parseInt(value.substring(dash + 1)) + 1));
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

package cn.anju.housing.lease;

import cn.anju.housing.offer.Offer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An offer as the JSON interface answers it; no names and no identity numbers.
///
/// @param state OPEN, ACCEPTED, SIGNED, DECLINED, SILENT or UNSIGNED
/// @param lastDay of the answer or of the signature; null when neither is waited for, or the calendar is missing
/// @param lease number of the lease that was signed; null before
record OfferAnswer(
        String number,
        String application,
        String state,
        String unit,
        String project,
        String type,
        String district,
        @Nullable LocalDate lastDay,
        @Nullable Integer years,
        @Nullable String lease) {

    static OfferAnswer of(Offer offer, @Nullable Lease lease) {
        var terms = offer.terms();
        return new OfferAnswer(
                terms.number().value(),
                terms.application().value(),
                state(offer),
                terms.unitCode().value(),
                terms.project(),
                terms.type().name(),
                terms.district(),
                lastDay(offer),
                offer instanceof Offer.Accepted accepted ? accepted.years() : null,
                lease == null || !terms.number().equals(lease.offer())
                        ? null
                        : lease.number().value());
    }

    private static String state(Offer offer) {
        return switch (offer) {
            case Offer.Open open -> "OPEN";
            case Offer.Accepted accepted -> "ACCEPTED";
            case Offer.Signed signed -> "SIGNED";
            case Offer.Ended ended -> ended.how().name();
        };
    }

    static @Nullable LocalDate lastDay(Offer offer) {
        return switch (offer) {
            case Offer.Open open -> open.until();
            case Offer.Accepted accepted -> accepted.signBy();
            case Offer.Signed signed -> null;
            case Offer.Ended ended -> null;
        };
    }
}

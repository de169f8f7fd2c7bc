package cn.anju.housing.lease;

import cn.anju.housing.offer.Offer;
import cn.anju.housing.offer.OfferNumber;
import cn.anju.housing.offer.Offers;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.kernel.NotFound;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who signs where; to all others an offer does not exist.
@Component
class Signers {

    private final Offers offers;

    Signers(Offers offers) {
        this.offers = offers;
    }

    /// The districts for which the actor signs; a null stands for the whole city.
    ///
    /// @throws NotFound for somebody who signs nowhere
    List<@Nullable String> districtsOf(Actor actor) {
        var areas = actor.grants().stream()
                .filter(grant -> SigningLease.SIGNERS.contains(grant.role()))
                .map(Grant::area)
                .toList();
        if (areas.isEmpty()) {
            throw new NotFound("页面");
        }
        if (areas.stream().anyMatch(Area.City.class::isInstance)) {
            return Collections.singletonList(null);
        }
        return areas.stream()
                .<@Nullable String>map(area -> ((Area.District) area).code())
                .distinct()
                .toList();
    }

    /// @throws NotFound when there is none, or it is another district's
    Offer theOffer(String number, Actor actor) {
        districtsOf(actor);
        if (OfferNumber.isOne(number)) {
            var offer = offers.find(new OfferNumber(number));
            if (offer.isPresent()
                    && SigningLease.SIGNERS.stream()
                            .anyMatch(role ->
                                    actor.holds(role, offer.get().terms().district()))) {
                return offer.get();
            }
        }
        throw new NotFound("配租通知");
    }
}

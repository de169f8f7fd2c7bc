package cn.anju.housing.offer;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What signing a lease may do with an offer, inside its transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SigningOffer {

    private final Offers offers;

    SigningOffer(Offers offers) {
        this.offers = offers;
    }

    /// The accepted offer, kept from others until the transaction ends.
    public Optional<Offer.Accepted> accepted(OfferNumber number) {
        return offers.lock(number).filter(Offer.Accepted.class::isInstance).map(Offer.Accepted.class::cast);
    }

    public void signed(Offer.Accepted offer, Instant at) {
        offers.save(new Offer.Signed(offer.terms(), at));
    }
}

package cn.anju.housing.offer;

import cn.anju.casework.Cases;
import cn.anju.casework.ResidentCards;
import cn.anju.identity.Actor;
import cn.anju.look.Format;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On a household's own page: a home that waits for its answer or its signature, above everything else.
@Component
class OfferCards implements ResidentCards {

    private final Cases cases;
    private final Offers offers;

    OfferCards(Cases cases, Offers offers) {
        this.cases = cases;
        this.offers = offers;
    }

    @Override
    public List<Card> cards(Actor resident) {
        var person = resident.person();
        if (person == null) {
            return List.of();
        }
        return cases.of(person).stream()
                .flatMap(file -> offers.of(file.id()).stream())
                .flatMap(OfferCards::card)
                .toList();
    }

    private static Stream<Card> card(Offer offer) {
        return switch (offer) {
            case Offer.Open(var terms, var until) ->
                Stream.of(
                        card(terms, "给您配到了一套" + terms.type().label(), by(until, "答复") + "到期不答复，这一次就排到同组的最后。", "看房并答复"));
            case Offer.Accepted(var terms, var at, int years, var signBy) ->
                Stream.of(card(terms, "去签租赁合同", by(signBy, "带身份证到小区管理处签约") + "租期 " + years + " 年。", "看房屋和地址"));
            case Offer.Signed _, Offer.Ended _ -> Stream.empty();
        };
    }

    private static Card card(Offer.Terms terms, String title, String text, String label) {
        return new Card(
                5, true, title, text, label, "/me/offers/" + terms.number().value());
    }

    private static String by(@Nullable LocalDate day, String what) {
        return day == null ? "请尽快" + what + "。" : "请在 " + Format.weekday(day) + "前" + what + "。";
    }
}

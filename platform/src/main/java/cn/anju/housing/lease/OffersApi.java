package cn.anju.housing.lease;

import cn.anju.casework.Cases;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.Refusal;
import cn.anju.housing.offer.AnsweringOffer;
import cn.anju.housing.offer.Offer;
import cn.anju.housing.offer.OfferNumber;
import cn.anju.housing.offer.Offers;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The applicant's offers for programs: read them, take one, let one go.
@RestController
@RequestMapping(path = "/api/v1/me/offers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "offers", description = "配租通知：申请人答复，签约人员签合同。")
class OffersApi {

    private final Offers offers;
    private final Cases cases;
    private final Leases leases;
    private final AnsweringOffer answering;
    private final Once once;

    OffersApi(Offers offers, Cases cases, Leases leases, AnsweringOffer answering, Once once) {
        this.offers = offers;
        this.cases = cases;
        this.leases = leases;
        this.answering = answering;
        this.once = once;
    }

    /// @param years the term, 1 to 5
    record Acceptance(int years) {}

    @Operation(summary = "我的配租通知，最新的在前")
    @GetMapping
    List<OfferAnswer> mine(Actor actor) {
        return cases.of(Objects.requireNonNull(actor.person())).stream()
                .flatMap(file -> offers.of(file.id()).stream())
                .filter(offer -> OfferPages.mayAnswer(offer, actor, cases))
                .map(this::answer)
                .toList();
    }

    @Operation(summary = "一份配租通知")
    @GetMapping("/{number}")
    OfferAnswer one(@PathVariable String number, Actor actor) {
        return answer(theOffer(number, actor));
    }

    @Operation(summary = "选定这套房屋和租期")
    @OncePerKey
    @PostMapping("/{number}/acceptance")
    OfferAnswer accept(
            @PathVariable String number, @RequestBody Acceptance body, Actor actor, HttpServletRequest request) {
        var offer = theOffer(number, actor).terms().number();
        return once.answer(
                request,
                actor,
                body,
                OfferAnswer.class,
                () -> after(answering.accept(offer, body.years(), actor), offer));
    }

    @Operation(summary = "不要这套房屋；第二次不要，申请失效")
    @OncePerKey
    @PostMapping("/{number}/refusal")
    OfferAnswer decline(@PathVariable String number, Actor actor, HttpServletRequest request) {
        var offer = theOffer(number, actor).terms().number();
        return once.answer(
                request, actor, null, OfferAnswer.class, () -> after(answering.decline(offer, actor), offer));
    }

    private OfferAnswer after(AnsweringOffer.Result result, OfferNumber number) {
        if (result instanceof AnsweringOffer.Result.Refused(var reason)) {
            throw Refusal.thrown(List.of(reason));
        }
        return answer(offers.find(number).orElseThrow());
    }

    private OfferAnswer answer(Offer offer) {
        return OfferAnswer.of(offer, leases.of(offer.terms().caseId()).orElse(null));
    }

    private Offer theOffer(String number, Actor actor) {
        return OfferNumber.isOne(number)
                ? offers.find(new OfferNumber(number))
                        .filter(offer -> OfferPages.mayAnswer(offer, actor, cases))
                        .orElseThrow(() -> new NotFound("配租通知"))
                : notFound();
    }

    private static Offer notFound() {
        throw new NotFound("配租通知");
    }
}

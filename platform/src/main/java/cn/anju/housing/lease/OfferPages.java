package cn.anju.housing.lease;

import cn.anju.casework.CaseAccess;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.housing.offer.AnsweringOffer;
import cn.anju.housing.offer.Offer;
import cn.anju.housing.offer.OfferNumber;
import cn.anju.housing.offer.OfferRules;
import cn.anju.housing.offer.Offers;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.look.Choice;
import cn.anju.look.Confirmation;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The household looks at its offer and answers it, each answer in two steps.
@Controller
class OfferPages {

    private final Offers offers;
    private final Cases cases;
    private final AnsweringOffer answering;
    private final HomeFacts homes;
    private final Leases leases;
    private final OfferRules rules;
    private final Clock clock;

    OfferPages(
            Offers offers,
            Cases cases,
            AnsweringOffer answering,
            HomeFacts homes,
            Leases leases,
            OfferRules rules,
            Clock clock) {
        this.leases = leases;
        this.rules = rules;
        this.clock = clock;
        this.offers = offers;
        this.cases = cases;
        this.answering = answering;
        this.homes = homes;
    }

    /// From the application to its newest offer, or to the home that was leased.
    @GetMapping("/me/cases/{number}/home")
    String home(@PathVariable String number, Actor actor) {
        return Optional.of(number)
                .filter(CaseNumber::isOne)
                .flatMap(text -> cases.find(new CaseNumber(text)))
                .filter(file -> file.concerns(actor.person()))
                .flatMap(file -> offers.of(file.id()).stream().findFirst())
                .map(offer -> "redirect:/me/offers/" + offer.terms().number())
                .orElseThrow(() -> new NotFound("房屋"));
    }

    @GetMapping("/me/offers/{number}")
    String offer(@PathVariable String number, Actor actor, Model model) {
        return page(mine(number, actor), FormState.blank(), model);
    }

    @PostMapping("/me/offers/{number}/accept")
    String accept(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int years,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var offer = mine(number, actor);
        var allowed = rules.years(LocalDate.now(clock));
        if (!allowed.allow(years)) {
            String say = "请选择租期，%d 到 %d 年。".formatted(allowed.least(), allowed.most());
            return page(offer, FormState.blank().with("years", say), model);
        }
        if (!confirmed) {
            model.addAttribute(
                    "confirmation",
                    new Confirmation(
                            "确认选定这套房屋？",
                            offer.terms().unitCode().value(),
                            "租期 %d 年，等待签约".formatted(years),
                            List.of("请在签约期限内带身份证到小区管理处签合同。", "逾期不签，房屋收回，这一次算未选定。"),
                            "/me/offers/%s/accept".formatted(number),
                            Map.of("years", Integer.toString(years)),
                            "选定这套",
                            false,
                            "/me/offers/" + number));
            return "look/confirm";
        }
        return answered(number, answering.accept(offer.terms().number(), years, actor), "已选定，请按期签约。", flash);
    }

    @PostMapping("/me/offers/{number}/decline")
    String decline(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var offer = mine(number, actor);
        if (!confirmed) {
            long before = offers.of(offer.terms().caseId()).stream()
                    .filter(Offer.Ended.class::isInstance)
                    .count();
            boolean last = rules.endsWithOneMore(before, LocalDate.now(clock));
            model.addAttribute(
                    "confirmation",
                    new Confirmation(
                            "确认不要这套房屋？",
                            offer.terms().unitCode().value(),
                            last ? "这一次以后，申请将失效" : "回到轮候，排在同组的最后",
                            last ? List.of("以后需要重新申请。") : List.of("以后还会再给您配一次。", "第二次没有选定，申请就失效了。"),
                            "/me/offers/%s/decline".formatted(number),
                            Map.of(),
                            "不要这套",
                            true,
                            "/me/offers/" + number));
            return "look/confirm";
        }
        return answered(number, answering.decline(offer.terms().number(), actor), "已放弃这套房屋。", flash);
    }

    private static String answered(String number, AnsweringOffer.Result result, String done, RedirectAttributes flash) {
        switch (result) {
            case AnsweringOffer.Result.Taken taken -> Flash.success(flash, done);
            case AnsweringOffer.Result.LetGo(boolean lapsed) ->
                Flash.success(flash, lapsed ? "再次没有选定，申请已失效。" : done + "您已回到轮候。");
            case AnsweringOffer.Result.Refused(var reason) -> Flash.failure(flash, reason.what() + reason.next());
        }
        return "redirect:/me/offers/" + number;
    }

    private String page(Offer offer, FormState form, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("home", homes.of(offer.terms()));
        model.addAttribute("form", form);
        leases.of(offer.terms().caseId()).ifPresent(lease -> model.addAttribute("lease", lease));
        var allowed = rules.years(LocalDate.now(clock));
        model.addAttribute(
                "years",
                IntStream.rangeClosed(allowed.least(), allowed.most())
                        .mapToObj(year -> Choice.of(Integer.toString(year), year + " 年"))
                        .toList());
        return "housing/offer/mine";
    }

    /// The reader's own offer; another household's does not exist for it.
    private Offer mine(String number, Actor actor) {
        if (OfferNumber.isOne(number)) {
            var offer = offers.find(new OfferNumber(number));
            if (offer.isPresent() && mayAnswer(offer.get(), actor, cases)) {
                return offer.get();
            }
        }
        throw new NotFound("配租通知");
    }

    static boolean mayAnswer(Offer offer, Actor actor, Cases cases) {
        var file = cases.the(offer.terms().caseId());
        return !CaseAccess.mayReadAsStaff(actor, file)
                && file.applicant()
                        .map(one -> one.person().equals(actor.person()))
                        .orElse(false);
    }
}

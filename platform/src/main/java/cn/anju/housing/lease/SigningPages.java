package cn.anju.housing.lease;

import cn.anju.casework.Cases;
import cn.anju.housing.offer.Offer;
import cn.anju.housing.offer.Offers;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.kernel.NotFound;
import cn.anju.look.Cell;
import cn.anju.look.Confirmation;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The counter where leases are signed: live offers by their last day, and one offer with its signing form.
@Controller
class SigningPages {

    private static final int PAGE = 100;

    private final Offers offers;
    private final Leases leases;
    private final Signers signers;
    private final SigningLease signing;
    private final AttachingScan attaching;
    private final HomeFacts homes;
    private final Cases cases;
    private final People people;
    private final Clock clock;

    SigningPages(
            Offers offers,
            Leases leases,
            Signers signers,
            SigningLease signing,
            AttachingScan attaching,
            HomeFacts homes,
            Cases cases,
            People people,
            Clock clock) {
        this.offers = offers;
        this.leases = leases;
        this.signers = signers;
        this.signing = signing;
        this.attaching = attaching;
        this.homes = homes;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/desk/offers")
    String live(Actor actor, Model model) {
        var today = LocalDate.now(clock);
        var rows = signers.districtsOf(actor).stream()
                .flatMap(district -> offers.live(district, PAGE).stream())
                .distinct()
                .map(offer -> row(offer, today))
                .toList();
        model.addAttribute("rows", rows);
        return "housing/offer/live";
    }

    @GetMapping("/desk/offers/{number}")
    String offer(@PathVariable String number, Actor actor, Model model) {
        return page(signers.theOffer(number, actor), FormState.blank(), model);
    }

    @PostMapping("/desk/offers/{number}/sign")
    String sign(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String startsOn,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var offer = signers.theOffer(number, actor);
        var day = date(startsOn);
        if (day == null) {
            var form = FormState.blank().holding("startsOn", startsOn).with("startsOn", "请填写起租日，例如 2026-03-20。");
            return page(offer, form, model);
        }
        if (!confirmed) {
            model.addAttribute("confirmation", confirmation(offer, day));
            model.addAttribute("desk", true);
            return "look/confirm";
        }
        switch (signing.sign(offer.terms().number(), day, actor)) {
            case SigningLease.Result.Signed(var lease) -> Flash.success(flash, "已签约，合同编号 " + lease.number() + "。");
            case SigningLease.Result.Refused(var reason) -> {
                var form = FormState.blank().holding("startsOn", startsOn);
                return page(offer, form.with(reason.field(), reason.what() + reason.next()), model);
            }
        }
        return "redirect:/desk/offers/" + number;
    }

    @PostMapping("/desk/offers/{number}/scan")
    String scan(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Actor actor,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var offer = signers.theOffer(number, actor);
        var lease = leases.of(offer.terms().caseId()).orElseThrow(() -> new NotFound("合同"));
        if (scan == null || scan.isEmpty()) {
            return page(offer, FormState.blank().with("scan", "请先选择扫描件，照片或 PDF 都可以。"), model);
        }
        String name = scan.getOriginalFilename() == null ? "签字扫描件" : scan.getOriginalFilename();
        try (var content = scan.getInputStream()) {
            var refused = attaching.attach(lease, content, name, actor);
            if (refused.isPresent()) {
                return page(offer, FormState.blank().with("scan", refused.get().sentence()), model);
            }
        }
        Flash.success(flash, "扫描件已附到合同。");
        return "redirect:/desk/offers/" + number;
    }

    private Confirmation confirmation(Offer offer, LocalDate day) {
        return new Confirmation(
                "确认签约？",
                name(offer) + " · " + offer.terms().unitCode().value(),
                "自 " + Format.date(day) + " 起租，合同生成后不能更改",
                List.of("房屋转为已出租，申请办结。", "合同 PDF 存入家庭档案，申请人可以下载。"),
                "/desk/offers/%s/sign".formatted(offer.terms().number()),
                Map.of("startsOn", day.toString()),
                "签约",
                false,
                "/desk/offers/" + offer.terms().number());
    }

    private String page(Offer offer, FormState form, Model model) {
        var filled = form.value("startsOn").isEmpty()
                ? form.holding("startsOn", LocalDate.now(clock).toString())
                : form;
        model.addAttribute("offer", offer);
        model.addAttribute("home", homes.of(offer.terms()));
        model.addAttribute("name", name(offer));
        model.addAttribute("form", filled);
        leases.of(offer.terms().caseId()).ifPresent(lease -> model.addAttribute("lease", lease));
        return "housing/offer/sign";
    }

    private Row row(Offer offer, LocalDate today) {
        var terms = offer.terms();
        LocalDate last = OfferAnswer.lastDay(offer);
        boolean accepted = offer instanceof Offer.Accepted;
        Tone tone = last == null || today.plusDays(3).isBefore(last) ? null : Tone.SOON;
        return Row.of(
                tone,
                Cell.of(last == null ? "—" : Format.day(last)),
                Cell.link(terms.number().value(), "/desk/offers/" + terms.number()),
                Cell.of(terms.unitCode().value()),
                Cell.of(terms.type().label()),
                Cell.tag(accepted ? "待签约" : "等申请人答复", accepted ? Tone.SOON : Tone.INFO));
    }

    private String name(Offer offer) {
        var applicant = cases.the(offer.terms().caseId()).applicant().orElseThrow();
        return people.the(applicant.person()).maskedName();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}

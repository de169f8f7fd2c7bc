package cn.anju.housing.renewal;

import cn.anju.casework.Idempotency;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.housing.application.FamilyMember;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.application.WhereCheck;
import cn.anju.housing.lease.TenantLeases;
import cn.anju.housing.lease.TenantLeases.Tenancy;
import cn.anju.housing.offer.OfferRules;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.look.Choice;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.policy.housing.Regime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Renewing on the phone in two pages: how long and what has changed; then what it costs, the choice, and off.
@Controller
@RequestMapping("/me/leases/{lease}/renewal")
public class RenewalPages {

    private final TenantLeases tenants;
    private final InTimeToRenew inTime;
    private final AskingRenewal asking;
    private final RenewalQuotes quotes;
    private final RenewalDates dates;
    private final OldHolders oldHolders;
    private final OfferRules rules;
    private final WhereCheck where;
    private final People people;
    private final Idempotency idempotency;
    private final Clock clock;

    RenewalPages(
            TenantLeases tenants,
            InTimeToRenew inTime,
            AskingRenewal asking,
            RenewalQuotes quotes,
            RenewalDates dates,
            OldHolders oldHolders,
            OfferRules rules,
            WhereCheck where,
            People people,
            Idempotency idempotency,
            Clock clock) {
        this.tenants = tenants;
        this.inTime = inTime;
        this.asking = asking;
        this.quotes = quotes;
        this.dates = dates;
        this.oldHolders = oldHolders;
        this.rules = rules;
        this.where = where;
        this.people = people;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /// One question about income.
    public record Asked(String field, String who) {}

    /// One set of conditions and what comes of it.
    public record Offer(String value, String title, String income, String rent, String why) {}

    /// A value that the second page carries on from the first.
    public record Carried(String name, String value) {

        /// All that was typed, but the choice, the ticks and what belongs to the page itself.
        public static List<Carried> of(FormState form) {
            return form.values().entrySet().stream()
                    .filter(one -> !List.of("_csrf", "key", "promise", "consent", "regime")
                            .contains(one.getKey()))
                    .flatMap(one -> one.getValue().stream().map(value -> new Carried(one.getKey(), value)))
                    .toList();
        }
    }

    @GetMapping
    String ask(@PathVariable String lease, Actor actor, Model model) {
        var tenancy = tenants.the(lease, actor);
        var state = FormState.blank();
        for (var income : HouseholdForm.of(tenancy.application()).incomes()) {
            var adults = tenants.adults(tenancy);
            for (int i = 0; i < adults.size(); i++) {
                if (adults.get(i).person().equals(income.person())) {
                    state = state.holding(
                            RenewalForm.incomeField(i), income.yearly().toPlainString());
                }
            }
        }
        state = RenewalForm.beside(state, inTime.against(tenancy.lease(), LocalDate.now(clock)));
        return first(tenancy, state, model);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String lease,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var tenancy = tenants.the(lease, actor);
        var read = RenewalForm.read(FormState.entered(request.getParameterMap()), tenants.adults(tenancy));
        var state = RenewalForm.beside(read.state(), asking.againstAnswers(tenancy, read.wish()));
        if (!state.isClean()) {
            response.setStatus(422);
            return first(tenancy, state, model);
        }
        return second(tenancy, read.wish(), state, model);
    }

    @PostMapping
    String submit(
            @PathVariable String lease,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var tenancy = tenants.the(lease, actor);
        var read = RenewalForm.read(FormState.entered(request.getParameterMap()), tenants.adults(tenancy));
        if (key.length() < 8 || key.length() > 100) {
            response.setStatus(422);
            return first(tenancy, read.state().with(null, "这个页面不完整，没有提交。请从头再试一次。"), model);
        }
        List<FormState> refused = new ArrayList<>();
        var answer = idempotency.once(
                actor, "POST /me/leases/" + lease + "/renewal", key, read.wish().toString(), () -> {
                    var state = RenewalForm.beside(read.state(), asking.against(tenancy, read.wish()));
                    if (!state.isClean()) {
                        refused.add(state);
                        return Idempotency.Answer.nothing(422, "");
                    }
                    var asked = asking.ask(tenancy, read.wish(), request.getRemoteAddr(), actor);
                    return Idempotency.Answer.done(asked.number().value());
                });
        if (!refused.isEmpty() || answer.status() != 200) {
            response.setStatus(422);
            var state = refused.isEmpty() ? read.state().with(null, answer.body()) : refused.getFirst();
            boolean answered = asking.againstAnswers(tenancy, read.wish()).isEmpty();
            return answered ? second(tenancy, read.wish(), state, model) : first(tenancy, state, model);
        }
        Flash.success(flash, "续租申请已提交，办理编号 " + answer.body() + "。");
        return "redirect:/me/cases/" + answer.body();
    }

    private String first(Tenancy tenancy, FormState form, Model model) {
        var today = LocalDate.now(clock);
        var ends = tenancy.lease().terms().endsOn();
        var last = dates.lastDayToAsk(ends, today);
        var years = rules.years(today);
        model.addAttribute("lease", tenancy.lease().number().value());
        model.addAttribute("home", tenancy.lease().terms().unitCode().value());
        model.addAttribute("ends", Format.date(ends));
        model.addAttribute("last", Format.date(last));
        model.addAttribute("open", !today.isAfter(last));
        model.addAttribute("form", form);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(years.least(), years.most())
                        .mapToObj(year -> Choice.of(
                                Integer.toString(year), year + " 年", "到 " + Format.date(ends.plusYears(year))))
                        .toList());
        model.addAttribute("asked", asked(tenancy));
        model.addAttribute("changed", List.of(Choice.of("NO", "没有变"), Choice.of("YES", "变了")));
        model.addAttribute("kinds", Choice.of(WorkKind.class, WorkKind::label));
        model.addAttribute(
                "places",
                where.offices(today).stream()
                        .map(office -> Choice.of(office.code(), office.name()))
                        .toList());
        return "housing/renewal/ask";
    }

    private String second(Tenancy tenancy, RenewalWish wish, FormState form, Model model) {
        boolean holder = oldHolders.mayChoose(tenancy.application());
        var offers = Stream.of(Regime.CURRENT, Regime.PRE_2024)
                .filter(regime -> holder || regime == Regime.CURRENT)
                .map(regime -> offer(quotes.of(tenancy, wish.incomes(), regime)))
                .toList();
        var ends = tenancy.lease().terms().endsOn();
        model.addAttribute("lease", tenancy.lease().number().value());
        model.addAttribute("home", tenancy.lease().terms().unitCode().value());
        model.addAttribute(
                "term",
                Format.date(ends.plusDays(1)) + "至" + Format.date(ends.plusYears(wish.years())) + "，" + wish.years()
                        + " 年");
        model.addAttribute("holder", holder);
        model.addAttribute("offers", offers);
        model.addAttribute(
                "choices",
                offers.stream()
                        .map(one -> Choice.of(one.value(), one.title(), one.rent()))
                        .toList());
        model.addAttribute("carried", Carried.of(form));
        model.addAttribute("form", form);
        return "housing/renewal/check";
    }

    private static Offer offer(RenewalQuotes.Quote quote) {
        return new Offer(
                quote.compared().regime().name(),
                quote.compared().title(),
                quote.compared().income(),
                quote.rent() == null ? "不能续租" : "每月 " + Format.money(quote.rent()),
                quote.compared().why());
    }

    private List<Asked> asked(Tenancy tenancy) {
        var adults = tenants.adults(tenancy);
        return IntStream.range(0, adults.size())
                .mapToObj(i -> new Asked(RenewalForm.incomeField(i), who(adults.get(i))))
                .toList();
    }

    private String who(FamilyMember member) {
        return member.isApplicant()
                ? "您本人"
                : people.the(member.person()).name().value() + "（"
                        + member.relation().label() + "）";
    }
}

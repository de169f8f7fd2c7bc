package cn.anju.housing.redeclaration;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Idempotency;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.application.WhereCheck;
import cn.anju.housing.renewal.Comparing;
import cn.anju.housing.renewal.RenewalForm;
import cn.anju.housing.renewal.RenewalPages.Asked;
import cn.anju.housing.renewal.RenewalPages.Carried;
import cn.anju.housing.renewal.RenewalWish;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.look.Choice;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
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

/// Declaring anew on the phone in two pages: what the household earns and does; then the choice, and off.
@Controller
@RequestMapping("/me/applications/{number}/redeclaration")
class RedeclarationPages {

    private final Redeclaring redeclaring;
    private final Comparing comparing;
    private final WhereCheck where;
    private final People people;
    private final Idempotency idempotency;
    private final Clock clock;

    RedeclarationPages(
            Redeclaring redeclaring,
            Comparing comparing,
            WhereCheck where,
            People people,
            Idempotency idempotency,
            Clock clock) {
        this.redeclaring = redeclaring;
        this.comparing = comparing;
        this.where = where;
        this.people = people;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        var application = redeclaring.application(number, actor);
        var state = RenewalForm.beside(FormState.blank(), redeclaring.against(application));
        return first(application, state, model);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String number,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var application = redeclaring.application(number, actor);
        var read = RenewalForm.read(FormState.entered(request.getParameterMap()), redeclaring.adults(application));
        var state = RenewalForm.beside(read.state(), redeclaring.againstAnswers(application, read.wish()));
        if (!state.isClean()) {
            response.setStatus(422);
            return first(application, state, model);
        }
        return second(application, read.wish(), state, model);
    }

    @PostMapping
    String declare(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var application = redeclaring.application(number, actor);
        var read = RenewalForm.read(FormState.entered(request.getParameterMap()), redeclaring.adults(application));
        if (key.length() < 8 || key.length() > 100) {
            response.setStatus(422);
            return first(application, read.state().with(null, "这个页面不完整，没有提交。请从头再试一次。"), model);
        }
        List<FormState> refused = new ArrayList<>();
        var answer = idempotency.once(
                actor,
                "POST /me/applications/" + number + "/redeclaration",
                key,
                read.wish().toString(),
                () -> {
                    var state = RenewalForm.beside(read.state(), redeclaring.against(application, read.wish()));
                    if (!state.isClean()) {
                        refused.add(state);
                        return Idempotency.Answer.nothing(422, "");
                    }
                    var declared = redeclaring.declare(application, read.wish(), request.getRemoteAddr(), actor);
                    return Idempotency.Answer.done(declared.number().value());
                });
        if (!refused.isEmpty() || answer.status() != 200) {
            response.setStatus(422);
            var state = refused.isEmpty() ? read.state().with(null, answer.body()) : refused.getFirst();
            boolean answered =
                    redeclaring.againstAnswers(application, read.wish()).isEmpty();
            return answered ? second(application, read.wish(), state, model) : first(application, state, model);
        }
        Flash.success(flash, "已申报，办理编号 " + answer.body() + "。");
        return "redirect:/me/cases/" + answer.body();
    }

    private String first(CaseFile application, FormState form, Model model) {
        var adults = redeclaring.adults(application);
        model.addAttribute("number", application.number().value());
        model.addAttribute("form", form);
        model.addAttribute(
                "asked",
                IntStream.range(0, adults.size())
                        .mapToObj(i -> new Asked(
                                RenewalForm.incomeField(i),
                                adults.get(i).isApplicant()
                                        ? "您本人"
                                        : people.the(adults.get(i).person())
                                                        .name()
                                                        .value()
                                                + "（" + adults.get(i).relation().label() + "）"))
                        .toList());
        model.addAttribute("changed", List.of(Choice.of("NO", "没有变"), Choice.of("YES", "变了")));
        model.addAttribute("kinds", Choice.of(WorkKind.class, WorkKind::label));
        model.addAttribute(
                "places",
                where.offices(LocalDate.now(clock)).stream()
                        .map(office -> Choice.of(office.code(), office.name()))
                        .toList());
        return "housing/redeclaration/ask";
    }

    private String second(CaseFile application, RenewalWish wish, FormState form, Model model) {
        var before = HouseholdForm.of(application);
        var compared = Stream.of(Regime.CURRENT, Regime.PRE_2024)
                .map(regime -> comparing.of(
                        before, application.district(), redeclaring.members(application), wish.incomes(), regime))
                .toList();
        model.addAttribute("number", application.number().value());
        model.addAttribute("compared", compared);
        model.addAttribute(
                "choices",
                compared.stream()
                        .map(one -> Choice.of(one.regime().name(), one.title(), one.why()))
                        .toList());
        model.addAttribute("carried", Carried.of(form));
        model.addAttribute("form", form);
        return "housing/redeclaration/check";
    }
}

package cn.anju.housing.adjustment;

import static cn.anju.housing.adjustment.AdjustmentReach.must;

import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Divisions;
import cn.anju.kernel.Refused;
import cn.anju.look.Choice;
import cn.anju.look.FormState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The two forms with which new rent standards are proposed.
@Controller
class ProposingRentPages {

    private static final String HERE = RentAdjustmentPages.HERE;

    private final RentProposals proposals;
    private final AskedRentsForm reader;
    private final Projects projects;
    private final Divisions divisions;
    private final Clock clock;

    ProposingRentPages(
            RentProposals proposals, AskedRentsForm reader, Projects projects, Divisions divisions, Clock clock) {
        this.proposals = proposals;
        this.reader = reader;
        this.projects = projects;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping(HERE + "/adjustments")
    String adjustment(Actor actor, Model model) {
        must(AdjustmentReach.decides(actor));
        return form("adjustment", FormState.blank(), actor, model);
    }

    @GetMapping(HERE + "/prices")
    String price(Actor actor, Model model) {
        must(AdjustmentReach.decides(actor));
        return form("price", FormState.blank(), actor, model);
    }

    private String form(String which, FormState form, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("next", LocalDate.now(clock).withDayOfMonth(1).plusMonths(1));
        if (which.equals("adjustment")) {
            model.addAttribute("city", AdjustmentReach.decides(actor, null));
            model.addAttribute(
                    "districts",
                    divisions.offices(LocalDate.now(clock)).stream()
                            .filter(one -> AdjustmentReach.decides(actor, one.code()))
                            .map(one -> Choice.of(one.code(), one.name()))
                            .toList());
        } else {
            model.addAttribute(
                    "projects",
                    projects.all().stream()
                            .filter(one -> AdjustmentReach.decides(actor, one.district()))
                            .map(one -> Choice.of(one.code().value(), one.name()))
                            .toList());
            model.addAttribute(
                    "types",
                    Arrays.stream(UnitType.values())
                            .map(one -> Choice.of(one.name(), one.label()))
                            .toList());
        }
        return "housing/adjustment/" + which;
    }

    @PostMapping(HERE + "/adjustments")
    String adjust(
            @RequestParam Map<String, String> entered,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        must(AdjustmentReach.decides(actor));
        var form = FormState.entered(request.getParameterMap());
        if (entered.getOrDefault("district", "").isBlank() && !AdjustmentReach.decides(actor, null)) {
            form = form.with("district", "请选择范围。全市的调整由市级提出。");
        }
        for (var wrong : reader.wrongInAdjustment(entered)) {
            form = form.with(wrong);
        }
        if (form.isClean()) {
            try {
                return proposed(reader.adjustment(entered), actor);
            } catch (Refused refused) {
                form = form.with(refused);
            }
        }
        response.setStatus(422);
        return form("adjustment", form, actor, model);
    }

    @PostMapping(HERE + "/prices")
    String price(
            @RequestParam Map<String, String> entered,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        must(AdjustmentReach.decides(actor));
        var form = FormState.entered(request.getParameterMap());
        for (var wrong : reader.wrongInPrice(entered)) {
            form = form.with(wrong);
        }
        if (form.isClean()) {
            try {
                return proposed(reader.price(entered), actor);
            } catch (Refused refused) {
                form = form.with(refused);
            }
        }
        response.setStatus(422);
        return form("price", form, actor, model);
    }

    private String proposed(AskedRents asked, Actor actor) {
        mustReach(asked, actor, projects);
        return "redirect:" + HERE + "/" + proposals.propose(asked, actor).id();
    }

    static void mustReach(AskedRents asked, Actor actor, Projects projects) {
        must(AdjustmentReach.decides(
                actor,
                switch (asked) {
                    case AskedRents.Adjustment one -> one.district();
                    case AskedRents.Price one ->
                        projects.theProject(one.project()).district();
                }));
    }
}

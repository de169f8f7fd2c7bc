package cn.anju.housing.recheck;

import cn.anju.casework.Cases;
import cn.anju.housing.apply.DecisionWords;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.Refused;
import cn.anju.look.Fact;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One household of a check: what was found, on which facts, from where; and what the officer makes of it.
@Controller
class HouseholdPages {

    private final RecheckDesk desk;
    private final Standings standings;
    private final Questions questions;
    private final Explaining explaining;
    private final ConfirmingLoss confirming;
    private final DecidingOne deciding;
    private final People people;
    private final Cases cases;

    HouseholdPages(
            RecheckDesk desk,
            Standings standings,
            Questions questions,
            Explaining explaining,
            ConfirmingLoss confirming,
            DecidingOne deciding,
            People people,
            Cases cases) {
        this.desk = desk;
        this.standings = standings;
        this.questions = questions;
        this.explaining = explaining;
        this.confirming = confirming;
        this.deciding = deciding;
        this.people = people;
        this.cases = cases;
    }

    @GetMapping("/desk/rechecks/{run}/households/{position}")
    String one(@PathVariable String run, @PathVariable String position, Actor actor, Model model) {
        return one(run, position, actor, model, FormState.blank());
    }

    private String one(String run, String position, Actor actor, Model model, FormState form) {
        var found = desk.read(run, actor);
        var one = desk.household(run, position, actor);
        boolean mayDecide = Scope.toRun(actor).covers(one.household().district());
        var sheet = standings.sheet(one).orElse(null);
        model.addAttribute("id", run);
        model.addAttribute("position", position);
        model.addAttribute("title", RecheckPages.title(found));
        model.addAttribute(
                "line", HouseholdLine.of(run, one, people.find(one.applicant()).orElse(null), mayDecide));
        model.addAttribute("facts", facts(one));
        model.addAttribute("form", form);
        model.addAttribute("sources", sheet == null ? List.of() : LookedUp.forDesk(sheet.sources()));
        model.addAttribute(
                "conditions",
                sheet == null || sheet.facts().isEmpty()
                        ? List.of()
                        : DecisionWords.explain(explaining.of(one)).conditions());
        model.addAttribute("mayConfirm", mayDecide && one.waitsForOfficer());
        model.addAttribute("mayKeep", mayDecide && one.loss() == null && one.outcome() != Outcome.KEEP);
        model.addAttribute("mayAskAgain", mayDecide && one.outcome() == Outcome.UNANSWERED);
        return "housing/recheck/household";
    }

    private List<Fact> facts(Standing one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of("申请", cases.the(one.household().application()).number().value()));
        facts.add(Fact.of("区县", RecheckDesk.areaName(one.household().district())));
        facts.add(Fact.of("核查时间", Format.fullTime(one.decidedAt())));
        if (one.seq() > 1) {
            facts.add(Fact.of("第几次核对", "第 " + one.seq() + " 次，以前的记录都保留"));
        }
        questions.find(one.household().run(), one.household().position()).ifPresent(put -> {
            facts.add(Fact.of("问住户的问题", put.question().ask().sentence()));
            var answered = put.answeredAt();
            facts.add(Fact.of("住户", answered == null ? "还没有答复" : Format.fullTime(answered) + " 已答复"));
        });
        var loss = one.loss();
        if (loss != null) {
            facts.add(Fact.of("核查事项", cases.the(loss).number().value()));
        }
        return facts;
    }

    @PostMapping("/desk/rechecks/{run}/households/{position}/confirm")
    String confirm(@PathVariable String run, @PathVariable String position, Actor actor, RedirectAttributes flash) {
        var one = desk.toDecide(run, position, actor);
        return told(run, position, flash, () -> {
            String number = confirming.confirm(one.household(), actor);
            Flash.success(flash, "已确认，告知书已经发出。核查事项 " + number + "。申诉期满以前一切不变。");
        });
    }

    @PostMapping("/desk/rechecks/{run}/households/{position}/ask")
    String ask(@PathVariable String run, @PathVariable String position, Actor actor, RedirectAttributes flash) {
        var one = desk.toDecide(run, position, actor);
        return told(run, position, flash, () -> {
            var now = deciding.askAgain(one.household(), actor);
            Flash.success(flash, "又问了一次。现在的结论：" + now.outcome().label() + "。");
        });
    }

    @PostMapping("/desk/rechecks/{run}/households/{position}/keep")
    String keep(
            @PathVariable String run,
            @PathVariable String position,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var one = desk.toDecide(run, position, actor);
        try {
            return told(run, position, flash, () -> {
                deciding.keep(one.household(), reason, actor);
                Flash.success(flash, "已改为保留，理由记录在案。");
            });
        } catch (Refused wrong) {
            return one(
                    run,
                    position,
                    actor,
                    model,
                    FormState.blank().holding("reason", reason).with(wrong));
        }
    }

    private static String told(String run, String position, RedirectAttributes flash, Runnable what) {
        try {
            what.run();
        } catch (Conflict late) {
            Flash.failure(flash, late.what() + late.next());
        }
        return "redirect:/desk/rechecks/" + run + "/households/" + position;
    }
}

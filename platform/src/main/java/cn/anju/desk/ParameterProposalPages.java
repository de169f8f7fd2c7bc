package cn.anju.desk;

import cn.anju.casework.ParameterProposals;
import cn.anju.casework.ParameterProposals.Proposal;
import cn.anju.casework.ParametersInForce;
import cn.anju.casework.ReformEffect;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.Divisions;
import cn.anju.kernel.Refused;
import cn.anju.look.Cell;
import cn.anju.look.Fact;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.policy.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A proposed value: what it would do to everything that stands now, and the second person's decision.
@Controller
class ParameterProposalPages {

    private final ParametersInForce parameters;
    private final ParameterProposals proposals;
    private final Accounts accounts;
    private final Divisions divisions;

    ParameterProposalPages(
            ParametersInForce parameters, ParameterProposals proposals, Accounts accounts, Divisions divisions) {
        this.parameters = parameters;
        this.proposals = proposals;
        this.accounts = accounts;
        this.divisions = divisions;
    }

    @GetMapping("/desk/parameter-proposals/{proposal}")
    String proposal(@PathVariable UUID proposal, Actor actor, Model model) {
        ParameterPages.mustRead(actor);
        return proposal(proposals.the(proposal), FormState.blank(), actor, model);
    }

    private String proposal(Proposal one, FormState form, Actor actor, Model model) {
        model.addAttribute("proposal", one);
        model.addAttribute("meaning", meaning(one.parameter()));
        model.addAttribute("form", form);
        model.addAttribute("facts", facts(one));
        model.addAttribute("effects", one.state() == ParameterProposals.State.PROPOSED ? effects(one) : List.of());
        model.addAttribute(
                "mayDecide",
                ParameterPages.mayPropose(actor)
                        && one.state() == ParameterProposals.State.PROPOSED
                        && !one.proposedBy().equals(actor.account()));
        model.addAttribute("own", one.proposedBy().equals(actor.account()));
        return "desk/parameter-proposal";
    }

    private List<Fact> facts(Proposal one) {
        var now = parameters.set().find(one.parameter(), one.since().minusDays(1));
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("现在的数值", now.map(ParameterPages::shown).orElse("没有")),
                Fact.of("新的数值", ParameterPages.shown(one.value())),
                Fact.of("从哪天起", Format.date(one.since())),
                Fact.of("依据", one.cites()),
                Fact.of("理由", one.reason()),
                Fact.of("提出", accounts.displayName(one.proposedBy()) + "，" + Format.fullTime(one.proposedAt()))));
        if (one.decidedBy() != null && one.decidedAt() != null) {
            facts.add(Fact.of(
                    one.state().label(),
                    accounts.displayName(one.decidedBy()) + "，" + Format.fullTime(one.decidedAt())
                            + (one.answer() == null ? "" : "：" + one.answer())));
        }
        return facts;
    }

    private List<EffectTable> effects(Proposal one) {
        return proposals.dryRun(one).stream().map(this::shown).toList();
    }

    private EffectTable shown(ReformEffect.Effect effect) {
        boolean money = effect.lines().stream().anyMatch(line -> line.before() != null);
        return new EffectTable(
                effect.title(),
                effect.method(),
                money,
                effect.lines().stream().map(line -> row(line, money)).toList());
    }

    private Row row(ReformEffect.Line line, boolean money) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(divisions.name(line.district())),
                Cell.of(Format.number(line.looked())),
                Cell.of(Format.number(line.better())),
                Cell.of(Format.number(line.worse())),
                Cell.of(Format.number(line.open()))));
        if (money && line.before() != null && line.after() != null) {
            cells.add(Cell.of(Format.money(line.before())));
            cells.add(Cell.of(Format.money(line.after())));
            cells.add(Cell.of(Format.money(line.after().subtract(line.before()))));
        }
        return Row.of(cells.toArray(Cell[]::new));
    }

    @PostMapping("/desk/parameter-proposals/{proposal}/approve")
    String approve(@PathVariable UUID proposal, Actor actor, Model model, RedirectAttributes flash) {
        ParameterPages.mustPropose(actor);
        try {
            proposals.approve(proposal, actor);
        } catch (Refused refused) {
            return proposal(proposals.the(proposal), FormState.blank().with(refused), actor, model);
        }
        Flash.success(flash, "已批准，到生效的那一天自动生效。");
        return "redirect:/desk/parameter-proposals/" + proposal;
    }

    @PostMapping("/desk/parameter-proposals/{proposal}/reject")
    String reject(
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        ParameterPages.mustPropose(actor);
        try {
            proposals.reject(proposal, answer, actor);
        } catch (Refused refused) {
            return proposal(proposals.the(proposal), FormState.blank().with(refused), actor, model);
        }
        Flash.success(flash, "已记下：不批准。");
        return "redirect:/desk/parameter-proposals/" + proposal;
    }

    private String meaning(String parameter) {
        return parameters.set().declaration(parameter).map(Declaration::meaning).orElse(parameter);
    }
}

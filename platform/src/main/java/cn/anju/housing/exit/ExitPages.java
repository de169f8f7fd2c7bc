package cn.anju.housing.exit;

import cn.anju.casework.Refusal;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.Leases;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.kernel.NotFound;
import cn.anju.look.Cell;
import cn.anju.look.Choice;
import cn.anju.look.Confirmation;
import cn.anju.look.Fact;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.policy.housing.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who should leave by what the data say, and the form that opens a case; nothing is ever opened by itself.
@Controller
class ExitPages {

    private static final String HERE = "/desk/exits";

    private final ExitProposals proposals;
    private final OpeningExit opening;
    private final Leases leases;
    private final People people;

    ExitPages(ExitProposals proposals, OpeningExit opening, Leases leases, People people) {
        this.proposals = proposals;
        this.opening = opening;
        this.leases = leases;
        this.people = people;
    }

    @GetMapping(HERE)
    String all(Actor actor, Model model) {
        var found = proposals.of(ExitReach.of(actor));
        var tenants = people.of(
                found.stream().map(one -> one.lease().tenant()).distinct().toList());
        model.addAttribute("mayOpen", ExitReach.OFFICERS.stream().anyMatch(actor::holds));
        model.addAttribute(
                "rows",
                found.stream()
                        .map(one -> {
                            var tenant = tenants.get(one.lease().tenant());
                            var number = one.lease().number().value();
                            return Row.of(
                                    ExitReach.opens(actor, one.lease().district())
                                            ? Cell.link(number, href(one))
                                            : Cell.of(number),
                                    Cell.of(tenant == null ? "—" : tenant.maskedName()),
                                    Cell.of(one.lease().terms().unitCode().value()),
                                    Cell.of(one.grounds().why()),
                                    Cell.of(one.grounds().article()));
                        })
                        .toList());
        return "housing/exit/proposals";
    }

    private static String href(ExitProposals.Proposal one) {
        return HERE + "/new?lease=" + one.lease().number() + "&reason="
                + one.grounds().reason() + "&since=" + one.grounds().since();
    }

    @GetMapping(HERE + "/new")
    String form(
            @RequestParam(defaultValue = "") String lease,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String since,
            Actor actor,
            Model model) {
        var form = FormState.blank()
                .holding("lease", lease)
                .holding("reason", reason)
                .holding("since", since);
        return lease.isBlank()
                ? page(form, actor, model)
                : page(form, ExitReach.theLease(lease, leases, actor), actor, model);
    }

    /// First step asks again with what follows; second step (`confirmed`) opens.
    @PostMapping(HERE)
    String open(
            @RequestParam(defaultValue = "") String lease,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String vacantMonths,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var carried = Map.of(
                "lease",
                lease.strip(),
                "reason",
                reason,
                "act",
                act,
                "vacantMonths",
                vacantMonths,
                "since",
                since,
                "why",
                why);
        var form = FormState.blank();
        for (var field : carried.entrySet()) {
            form = form.holding(field.getKey(), field.getValue());
        }
        Lease found;
        try {
            found = ExitReach.theLease(lease, leases, actor);
        } catch (NotFound nothing) {
            return page(form.with("lease", "本区县没有这份合同。请核对合同编号，例如 500106-2026-0004182-Z1。"), actor, model);
        }
        switch (new ExitForm(reason, act, vacantMonths, since, why).read()) {
            case ExitForm.Read.Bad(var problems) -> {
                return page(with(form, problems), found, actor, model);
            }
            case ExitForm.Read.Good(var grounds) -> {
                if (!confirmed) {
                    model.addAttribute("confirmation", confirmation(found, grounds, carried));
                    model.addAttribute("desk", true);
                    return "look/confirm";
                }
                return opened(found, grounds, form, actor, model, flash);
            }
        }
    }

    private String opened(
            Lease lease, ExitGrounds grounds, FormState form, Actor actor, Model model, RedirectAttributes flash) {
        return switch (opening.open(lease.number(), grounds, actor)) {
            case OpeningExit.Result.Opened(var number) -> {
                Flash.success(flash, "已立案，接下来由您决定是否发出通知。");
                yield "redirect:/desk/cases/" + number;
            }
            case OpeningExit.Result.OpenAlready(var number) -> {
                Flash.failure(flash, "这份合同已有一件没有办结的腾退，没有再立一件。");
                yield "redirect:/desk/cases/" + number;
            }
            case OpeningExit.Result.Refused(var refusal) -> page(with(form, List.of(refusal)), lease, actor, model);
        };
    }

    private static FormState with(FormState form, List<Refusal> problems) {
        var all = form;
        for (var problem : problems) {
            all = all.with(problem.field(), problem.what() + problem.next());
        }
        return all;
    }

    private Confirmation confirmation(Lease lease, ExitGrounds grounds, Map<String, String> carried) {
        return new Confirmation(
                "立案腾退？",
                people.the(lease.tenant()).maskedName() + " · "
                        + lease.terms().unitCode().value(),
                grounds.label() + "（" + grounds.article() + "）",
                List.of("立案本身不通知承租人，也不改变租金。", "发出通知时再核对一遍事实；已经消除的原因不能发通知。"),
                HERE,
                carried,
                "立案",
                true,
                HERE);
    }

    private String page(FormState form, Lease lease, Actor actor, Model model) {
        model.addAttribute(
                "home",
                List.of(
                        Fact.of("承租人", people.the(lease.tenant()).maskedName()),
                        Fact.of("房屋", lease.terms().unitCode().value()),
                        Fact.of(
                                "租期",
                                Format.date(lease.terms().startsOn()) + " 至 "
                                        + Format.date(lease.terms().endsOn()))));
        return page(form, actor, model);
    }

    private String page(FormState form, Actor actor, Model model) {
        if (ExitReach.OFFICERS.stream().noneMatch(actor::holds)) {
            throw new NotFound("页面");
        }
        model.addAttribute("form", form);
        model.addAttribute(
                "reasons",
                Arrays.stream(ExitReason.values())
                        .filter(reason -> reason != ExitReason.LOST_ELIGIBILITY)
                        .map(reason -> Choice.of(reason.name(), reason.label() + "（" + reason.article() + "）"))
                        .collect(Collectors.toList()));
        model.addAttribute("acts", Choice.of(Violation.class, Violation::chinese));
        return "housing/exit/open";
    }
}

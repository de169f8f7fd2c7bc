package cn.anju.desk;

import cn.anju.casework.ParameterProposals;
import cn.anju.casework.ParameterProposals.Proposal;
import cn.anju.casework.ParametersInForce;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.look.Cell;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import cn.anju.policy.Declaration;
import cn.anju.policy.ParameterValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The parameter desk: every amount, limit and period with its history, and the form that proposes the next value.
@Controller
class ParameterPages {

    private final ParametersInForce parameters;
    private final ParameterProposals proposals;
    private final Accounts accounts;
    private final Clock clock;

    ParameterPages(ParametersInForce parameters, ParameterProposals proposals, Accounts accounts, Clock clock) {
        this.parameters = parameters;
        this.proposals = proposals;
        this.accounts = accounts;
        this.clock = clock;
    }

    static boolean mayPropose(Actor actor) {
        return actor.holdsCityWide(Role.CALENDAR_KEEPER) || actor.holdsCityWide(Role.CITY_AGENCY);
    }

    static void mustRead(Actor actor) {
        if (!mayPropose(actor) && !actor.holdsCityWide(Role.AUDITOR)) {
            throw new NotFound("参数");
        }
    }

    static void mustPropose(Actor actor) {
        if (!mayPropose(actor)) {
            throw new NotFound("参数");
        }
    }

    @GetMapping("/desk/parameters")
    String all(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        mustRead(actor);
        String words = q.strip();
        var set = parameters.set();
        model.addAttribute("q", words);
        model.addAttribute("open", proposals.open().stream().map(this::openRow).toList());
        model.addAttribute(
                "rows",
                set.declarations().stream()
                        .filter(one -> words.isEmpty()
                                || one.id().contains(words)
                                || one.meaning().contains(words))
                        .map(this::row)
                        .toList());
        return "desk/parameters";
    }

    private Row openRow(Proposal proposal) {
        return Row.of(
                Cell.link(meaning(proposal.parameter()), "/desk/parameter-proposals/" + proposal.id()),
                Cell.of(shown(proposal.value())),
                Cell.of(Format.date(proposal.since())),
                Cell.of(accounts.displayName(proposal.proposedBy())));
    }

    private Row row(Declaration one) {
        var now = parameters.set().find(one.id(), LocalDate.now(clock));
        return Row.of(
                Cell.link(one.meaning(), "/desk/parameters/" + one.id()),
                now.map(value -> Cell.of(shown(value)))
                        .orElseGet(
                                () -> Cell.tag(one.setBy().isEmpty() ? "今天没有数值" : "由" + one.setBy() + "确定", Tone.SOON)),
                Cell.of(now.map(value -> Format.date(value.since())).orElse("—")),
                now.filter(ParameterValue::open).isPresent() ? Cell.tag("暂定", Tone.QUIET) : Cell.of("—"),
                Cell.of(one.id()));
    }

    @GetMapping("/desk/parameters/{parameter}")
    String one(@PathVariable String parameter, Actor actor, Model model) {
        mustRead(actor);
        return one(parameter, FormState.blank(), actor, model);
    }

    private String one(String parameter, FormState form, Actor actor, Model model) {
        var set = parameters.set();
        var declared = set.declaration(parameter).orElseThrow(() -> new NotFound("参数"));
        model.addAttribute("parameter", parameter);
        model.addAttribute("meaning", declared.meaning());
        model.addAttribute("unit", declared.unit().chinese());
        model.addAttribute("setBy", declared.setBy());
        model.addAttribute("form", form);
        model.addAttribute("mayPropose", mayPropose(actor));
        model.addAttribute(
                "history",
                set.history(parameter).reversed().stream()
                        .map(ParameterPages::historyRow)
                        .toList());
        model.addAttribute(
                "proposals",
                proposals.of(parameter).stream()
                        .map(one -> Row.of(
                                Cell.link(shown(one.value()), "/desk/parameter-proposals/" + one.id()),
                                Cell.of(Format.date(one.since())),
                                Cell.of(accounts.displayName(one.proposedBy())),
                                Cell.tag(one.state().label(), tone(one.state()))))
                        .toList());
        return "desk/parameter";
    }

    private static Row historyRow(ParameterValue value) {
        return Row.of(
                Cell.of(Format.date(value.since())),
                Cell.of(shown(value)),
                Cell.of(String.join("；", value.cites())),
                Cell.of(value.source() == ParameterValue.Source.OFFICE ? "本机构录入" : "随系统提供"),
                Cell.of(value.open() ? "暂定：" + value.reason() : "—"));
    }

    private static Tone tone(ParameterProposals.State state) {
        return switch (state) {
            case PROPOSED -> Tone.SOON;
            case APPROVED -> Tone.GOOD;
            case REJECTED -> Tone.QUIET;
        };
    }

    @PostMapping("/desk/parameters/{parameter}")
    String propose(
            @PathVariable String parameter,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String cites,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustPropose(actor);
        var form = check(FormState.entered(request.getParameterMap()), value, since, cites, reason);
        if (form.isClean()) {
            try {
                var made = proposals.propose(
                        parameter, value.strip(), LocalDate.parse(since), cites.strip(), reason.strip(), actor);
                return "redirect:/desk/parameter-proposals/" + made.id();
            } catch (Refused refused) {
                form = form.with(refused);
            }
        }
        response.setStatus(422);
        return one(parameter, form, actor, model);
    }

    private static FormState check(FormState entered, String value, String since, String cites, String reason) {
        var form = entered;
        form = value.isBlank() ? form.with("value", "请填写新的数值。") : form;
        form = date(since) == null ? form.with("since", "请填写从哪一天起生效。") : form;
        form = cites.strip().length() < 2 ? form.with("cites", "请写明依据，例如文件号和条款。") : form;
        return reason.strip().length() < 2 ? form.with("reason", "请写明为什么要改，批准的人和以后查账的人都会看到。") : form;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private String meaning(String parameter) {
        return parameters.set().declaration(parameter).map(Declaration::meaning).orElse(parameter);
    }

    static String shown(ParameterValue value) {
        return switch (value.unit()) {
            case DATE -> Format.date(value.date());
            case CODES -> String.join("、", value.codes());
            case TABLE -> value.table().size() + " 项的表";
            case ROWS -> value.rows().size() + " 行的表";
            default ->
                value.number().stripTrailingZeros().toPlainString() + " "
                        + value.unit().chinese();
        };
    }
}

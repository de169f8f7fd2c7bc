package cn.anju.money.bank;

import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.look.Cell;
import cn.anju.look.Fact;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import cn.anju.money.FinanceReach;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Money that found no bill: the list, and one line with its form or its approval.
@Controller
class UnmatchedPages {

    private static final String HERE = "/desk/rent/unmatched";

    private final BankFiles files;
    private final BankLines lines;
    private final HandMatches matches;
    private final MatchingByHand matching;

    UnmatchedPages(BankFiles files, BankLines lines, HandMatches matches, MatchingByHand matching) {
        this.files = files;
        this.lines = lines;
        this.matches = matches;
        this.matching = matching;
    }

    @GetMapping(HERE)
    String all(Actor actor, Model model) {
        var reach = FinanceReach.reading(actor);
        model.addAttribute(
                "rows",
                lines.suspended(reach, PaymentFilePages.SHOWN).stream()
                        .map(this::row)
                        .toList());
        return "money/unmatched";
    }

    @GetMapping(HERE + "/{line}")
    String one(@PathVariable String line, Actor actor, Model model) {
        return page(theLine(line, FinanceReach.reading(actor)), FormState.blank(), actor, model);
    }

    @PostMapping(HERE + "/{line}")
    String propose(
            @PathVariable String line,
            @RequestParam(defaultValue = "") String bill,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var found = theLine(line, FinanceReach.booking(actor));
        var result = matching.propose(found.id(), bill, reason, actor);
        if (result instanceof MatchingByHand.Result.Refused(var why)) {
            var form = FormState.blank().holding("bill", bill).holding("reason", reason);
            return page(found, form.with(why.field(), why.what() + why.next()), actor, model);
        }
        return told(result, found, flash);
    }

    @PostMapping(HERE + "/{line}/decision")
    String decide(
            @PathVariable String line,
            @RequestParam(defaultValue = "false") boolean approved,
            Actor actor,
            RedirectAttributes flash) {
        var found = theLine(line, FinanceReach.booking(actor));
        return told(matching.decide(found.id(), approved, actor), found, flash);
    }

    private static String told(MatchingByHand.Result result, BankLine line, RedirectAttributes flash) {
        switch (result) {
            case MatchingByHand.Result.Matched(var receipt) -> Flash.success(flash, "已入账，收据 " + receipt + "。");
            case MatchingByHand.Result.Proposed() -> Flash.success(flash, "已提出，等另一位财务人员批准。");
            case MatchingByHand.Result.Rejected() -> Flash.success(flash, "没有批准，这笔款仍是待查款项。");
            case MatchingByHand.Result.Refused(var why) -> Flash.failure(flash, why.what() + why.next());
        }
        return "redirect:" + HERE + "/" + line.id();
    }

    private String page(BankLine line, FormState form, Actor actor, Model model) {
        var file = files.find(line.file()).orElseThrow();
        var open = matches.open(line.id());
        model.addAttribute("line", line.id());
        model.addAttribute("title", Format.money(Objects.requireNonNull(line.amount())));
        model.addAttribute("facts", facts(line, file));
        model.addAttribute("form", form);
        model.addAttribute("limit", Format.money(matching.limit()));
        boolean books = PaymentFilePages.mayBook(actor);
        model.addAttribute("mayPropose", books && line.suspended() && open.isEmpty());
        model.addAttribute(
                "mayDecide",
                books
                        && open.filter(match -> !match.proposedBy().equals(actor.account()))
                                .isPresent());
        model.addAttribute(
                "history",
                matches.of(line.id()).stream().map(UnmatchedPages::row).toList());
        return "money/unmatched-line";
    }

    private static List<Fact> facts(BankLine line, BankFile file) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("来自", file.name() + " 第 " + line.place() + " 行"),
                Fact.of("银行写的账单号", line.bill().isEmpty() ? "（空）" : line.bill()),
                Fact.of("缴款人", line.payer()),
                Fact.of("缴款日期", line.paidOn() == null ? "无法读取，认领时按当天" : Format.date(line.paidOn())),
                Fact.of("流水号", line.flow())));
        if (line.reason() != null) {
            facts.add(Fact.of("没有对上", line.reason().label()));
        }
        if (line.receipt() != null) {
            facts.add(Fact.of("收据", line.receipt()));
        }
        return facts;
    }

    private Row row(BankLine line) {
        boolean open = matches.open(line.id()).isPresent();
        return Row.of(
                Cell.link(PaymentFileView.amount(line), "/desk/rent/unmatched/" + line.id()),
                Cell.of(line.payer()),
                Cell.of(line.paidOn() == null ? "—" : Format.date(line.paidOn())),
                Cell.of(line.bill().isEmpty() ? "（空）" : line.bill()),
                Cell.of(Objects.requireNonNull(line.reason()).label()),
                open ? Cell.tag("等批准", Tone.SOON) : Cell.tag("待认领", Tone.INFO));
    }

    private static Row row(HandMatch match) {
        return Row.of(
                Cell.of(match.bill().toString()),
                Cell.of(match.reason()),
                Cell.of(match.proposer() + "，" + Format.time(match.proposedAt())),
                Cell.of(match.decider() == null ? "—" : match.decider()),
                Cell.tag(
                        match.state().label(),
                        match.state() == HandMatch.State.DONE
                                ? Tone.GOOD
                                : match.state() == HandMatch.State.PROPOSED ? Tone.SOON : Tone.QUIET));
    }

    private BankLine theLine(String id, FinanceReach reach) {
        return theLine(lines, files, id, reach);
    }

    /// A line whose money is or was under suspense.
    ///
    /// @throws NotFound when there is none, or it is out of reach
    static BankLine theLine(BankLines lines, BankFiles files, String id, FinanceReach reach) {
        if (id.matches("\\d{1,18}")) {
            var line = lines.find(Long.parseLong(id))
                    .filter(one -> one.suspended() || one.outcome() == BankLine.Outcome.MATCHED);
            if (line.isPresent()
                    && reach.covers(files.find(line.get().file()).orElseThrow().district())) {
                return line.get();
            }
        }
        throw new NotFound("待查款项");
    }
}

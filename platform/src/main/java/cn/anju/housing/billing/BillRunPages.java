package cn.anju.housing.billing;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.look.Cell;
import cn.anju.look.Confirmation;
import cn.anju.look.Figure;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import cn.anju.look.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The monthly billing on the desk: start, watch, pause, go on, and the second opinion.
@Controller
class BillRunPages {

    private static final int SHOWN = 24;

    private final BillRuns runs;
    private final BillRunWorker worker;
    private final RentOracle oracle;
    private final Clock clock;

    BillRunPages(BillRuns runs, BillRunWorker worker, RentOracle oracle, Clock clock) {
        this.runs = runs;
        this.worker = worker;
        this.oracle = oracle;
        this.clock = clock;
    }

    static boolean mayRead(Actor actor) {
        return mayRun(actor) || actor.holdsCityWide(Role.AUDITOR);
    }

    static boolean mayRun(Actor actor) {
        return actor.holdsCityWide(Role.FINANCE) || actor.holdsCityWide(Role.CITY_AGENCY);
    }

    private static void must(boolean allowed) {
        if (!allowed) {
            throw new NotFound("页面");
        }
    }

    /// A month that can be billed: until next month.
    static Optional<YearMonth> month(String text, Clock clock) {
        try {
            var month = YearMonth.parse(text.strip());
            return month.isAfter(YearMonth.now(clock).plusMonths(1)) ? Optional.empty() : Optional.of(month);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/desk/rent/runs")
    String all(Actor actor, Model model) {
        must(mayRead(actor));
        return all(
                actor,
                model,
                FormState.blank().holding("month", YearMonth.now(clock).toString()));
    }

    private String all(Actor actor, Model model, FormState form) {
        model.addAttribute("form", form);
        model.addAttribute("mayRun", mayRun(actor));
        model.addAttribute(
                "rows", runs.latest(SHOWN).stream().map(BillRunPages::row).toList());
        return "housing/billing/runs";
    }

    @PostMapping("/desk/rent/runs")
    String start(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        must(mayRun(actor));
        var asked = month(month, clock);
        if (asked.isEmpty()) {
            var form = FormState.blank().holding("month", month);
            return all(actor, model, form.with("month", "请填写年和月，例如 2026-03，最晚到下个月。"));
        }
        if (!confirmed) {
            model.addAttribute("confirmation", confirmation(asked.get()));
            model.addAttribute("desk", true);
            return "look/confirm";
        }
        worker.start(asked.get(), actor);
        Flash.success(flash, Format.month(asked.get()) + "的账单开始出账。可以离开这一页，不影响出账。");
        return "redirect:/desk/rent/runs/" + asked.get();
    }

    private static Confirmation confirmation(YearMonth month) {
        return new Confirmation(
                "开始出账？",
                Format.month(month) + " 全部租约",
                "每份租约出一张账单，记入总账",
                List.of("已经出过的账单不会重复，也不会改变。", "中断后会自己接着出；随时可以暂停。"),
                "/desk/rent/runs",
                Map.of("month", month.toString()),
                "开始出账",
                false,
                "/desk/rent/runs");
    }

    @GetMapping("/desk/rent/runs/{month}")
    String one(@PathVariable String month, Actor actor, Model model) {
        must(mayRead(actor));
        var asked = month(month, clock).orElseThrow(() -> new NotFound("出账"));
        var run = runs.find(asked);
        model.addAttribute("title", Format.month(asked) + "租金账单");
        model.addAttribute("month", asked.toString());
        model.addAttribute("mayRun", mayRun(actor));
        model.addAttribute("work", run.map(this::work).orElse(null));
        model.addAttribute(
                "paused",
                run.filter(one -> one.state() == BillRuns.State.PAUSED).isPresent());
        model.addAttribute("problem", run.map(BillRuns.Run::problem).orElse(null));
        model.addAttribute("figures", run.map(BillRunPages::figures).orElse(List.of()));
        model.addAttribute(
                "opinion",
                run.filter(one -> one.state() == BillRuns.State.DONE)
                        .map(one -> OpinionView.of(oracle.of(asked)))
                        .orElse(null));
        return "housing/billing/run";
    }

    @PostMapping("/desk/rent/runs/{month}/pause")
    String pause(@PathVariable String month, Actor actor, RedirectAttributes flash) {
        must(mayRun(actor));
        var asked = month(month, clock).orElseThrow(() -> new NotFound("出账"));
        if (runs.turn(asked, BillRuns.State.RUNNING, BillRuns.State.PAUSED)) {
            Flash.success(flash, "这一批写完就暂停。已经出的账单都保留。");
        } else {
            Flash.failure(flash, "现在没有在出账，不用暂停。");
        }
        return "redirect:/desk/rent/runs/" + asked;
    }

    private static Row row(BillRuns.Run run) {
        return Row.of(
                Cell.link(Format.month(run.month()), "/desk/rent/runs/" + run.month()),
                switch (run.state()) {
                    case RUNNING -> Cell.tag("出账中", Tone.INFO);
                    case PAUSED -> Cell.tag("已暂停", Tone.SOON);
                    case DONE -> Cell.tag("已出账", Tone.GOOD);
                },
                Cell.of(Format.number(run.bills())),
                Cell.of(Format.money(run.total())),
                Cell.of(Format.time(run.startedAt())),
                Cell.of(run.finishedAt() == null ? "—" : Format.time(run.finishedAt())));
    }

    private static List<Figure> figures(BillRuns.Run run) {
        return List.of(
                Figure.of(Format.number(run.bills()), "张账单"),
                Figure.of(Format.money(run.total()), "应收合计"),
                Figure.of(Format.number(run.pieces()), "批，每批一笔总账"));
    }

    private Work work(BillRuns.Run run) {
        Instant until = run.lastPieceAt() == null ? clock.instant() : run.lastPieceAt();
        var state = switch (run.state()) {
            case RUNNING -> Work.State.RUNNING;
            case PAUSED -> run.problem() == null ? Work.State.PAUSED : Work.State.FAILED;
            case DONE -> Work.State.DONE;
        };
        return new Work(
                "出账进度",
                state,
                run.bills(),
                Math.max(run.leases(), run.bills()),
                Duration.between(run.startedAt(), until),
                List.of(),
                "/desk/rent/runs/" + run.month());
    }
}

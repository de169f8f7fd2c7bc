package cn.anju.housing.recheck;

import cn.anju.identity.Actor;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.Refused;
import cn.anju.look.Cell;
import cn.anju.look.Choice;
import cn.anju.look.Confirmation;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import cn.anju.look.Work;
import cn.anju.policy.place.Districts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The yearly checks on the desk: start, watch, pause, go on, end, and what came out by district and reason.
@Controller
class RecheckPages {

    private final RecheckDesk desk;
    private final Report report;
    private final Clock clock;

    RecheckPages(RecheckDesk desk, Report report, Clock clock) {
        this.desk = desk;
        this.report = report;
        this.clock = clock;
    }

    @GetMapping("/desk/rechecks")
    String all(Actor actor, Model model) {
        return all(actor, model, FormState.blank());
    }

    private String all(Actor actor, Model model, FormState form) {
        model.addAttribute(
                "rows", desk.latest(actor).stream().map(RecheckPages::row).toList());
        model.addAttribute("form", form);
        model.addAttribute("year", LocalDate.now(clock).getYear());
        model.addAttribute("targets", Choice.of(Target.class, Target::label));
        model.addAttribute("areas", areas(Scope.toRun(actor)));
        return "housing/recheck/runs";
    }

    private List<Choice> areas(Scope scope) {
        List<Choice> areas = new ArrayList<>();
        if (scope.city()) {
            areas.add(Choice.of(Runs.CITY, "全市"));
        }
        Districts.all().stream()
                .filter(district -> scope.covers(district.code()))
                .forEach(district -> areas.add(Choice.of(district.code(), district.name())));
        return areas;
    }

    @PostMapping("/desk/rechecks")
    String start(
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        RecheckDesk.Order order;
        try {
            order = desk.order(target, area, actor);
        } catch (Refused wrong) {
            return all(
                    actor,
                    model,
                    FormState.blank()
                            .holding("target", target)
                            .holding("area", area)
                            .with(wrong));
        }
        if (!confirmed) {
            model.addAttribute("confirmation", confirmation(order));
            model.addAttribute("desk", true);
            return "look/confirm";
        }
        var run = desk.start(order, actor);
        Flash.success(flash, order.words() + "的核查" + (run.done() > 0 ? "就是这一次，没有另外开始。" : "已经开始。可以离开这一页，不影响核查。"));
        return "redirect:/desk/rechecks/" + run.id();
    }

    private static Confirmation confirmation(RecheckDesk.Order order) {
        return new Confirmation(
                "开始年度核查？",
                order.words(),
                "向各部门查询每一户，按今天的标准重新核对",
                List.of(
                        "仍符合条件的，不打扰，只留下查询记录给本人看。",
                        "差一个情况才能决定的，只问本人这一个问题。",
                        "不再符合条件的，由工作人员确认以后才告知，申诉期满以前一切不变。",
                        "同一年、同一类家庭、同一个范围只核查一次；中断以后会自己接着办。"),
                "/desk/rechecks",
                Map.of("target", order.target().name(), "area", order.area()),
                "开始核查",
                false,
                "/desk/rechecks");
    }

    @GetMapping("/desk/rechecks/{run}")
    String one(@PathVariable String run, Actor actor, Model model) {
        var found = desk.read(run, actor);
        var scope = Scope.toRead(actor);
        var lines = report.of(found.id(), scope);
        model.addAttribute("id", run);
        model.addAttribute("title", title(found));
        model.addAttribute("lede", lede(found));
        model.addAttribute("state", found.state().name());
        model.addAttribute("problem", found.problem());
        model.addAttribute("mayRun", Scope.toRun(actor).holds(found));
        model.addAttribute("work", work(found));
        model.addAttribute("report", ReportView.of(run, lines));
        return "housing/recheck/run";
    }

    static String title(Runs.Run run) {
        return new RecheckDesk.Order(run.year(), run.target(), run.area()).words();
    }

    private static String lede(Runs.Run run) {
        return "按 %s 的情况核对，%s 由%s开始。"
                .formatted(Format.date(run.keyDate()), Format.fullTime(run.startedAt()), run.startedBy());
    }

    @PostMapping("/desk/rechecks/{run}/pause")
    String pause(@PathVariable String run, Actor actor, RedirectAttributes flash) {
        return told(run, flash, "这一批写完就暂停。已经核查的都保留。", () -> desk.pause(run, actor));
    }

    @PostMapping("/desk/rechecks/{run}/resume")
    String resume(@PathVariable String run, Actor actor, RedirectAttributes flash) {
        return told(run, flash, "接着核查，从上次停下的那一户开始。", () -> desk.resume(run, actor));
    }

    @PostMapping("/desk/rechecks/{run}/stop")
    String stop(
            @PathVariable String run,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var found = desk.read(run, actor);
        if (!confirmed) {
            model.addAttribute("desk", true);
            model.addAttribute(
                    "confirmation",
                    new Confirmation(
                            "终止这次核查？",
                            title(found),
                            "不再往下核查，不能再继续",
                            List.of("已经核查的 " + Format.number(found.done()) + " 户，结论保留。", "还没有核查的，可以另外开始一次。"),
                            "/desk/rechecks/" + run + "/stop",
                            Map.of(),
                            "终止核查",
                            true,
                            "/desk/rechecks/" + run));
            return "look/confirm";
        }
        return told(run, flash, "核查已终止。", () -> desk.stop(run, actor));
    }

    private static String told(String run, RedirectAttributes flash, String done, Runnable what) {
        try {
            what.run();
            Flash.success(flash, done);
        } catch (Conflict late) {
            Flash.failure(flash, late.what() + late.next());
        }
        return "redirect:/desk/rechecks/" + run;
    }

    private static Row row(Runs.Run run) {
        return Row.of(
                Cell.link(title(run), "/desk/rechecks/" + run.id()),
                Cell.tag(
                        run.state().label(),
                        switch (run.state()) {
                            case RUNNING -> Tone.INFO;
                            case PAUSED -> Tone.SOON;
                            case DONE -> Tone.GOOD;
                            case STOPPED -> Tone.QUIET;
                        }),
                Cell.of(Format.number(run.done()) + " / " + Format.number(run.households())),
                Cell.of(Format.time(run.startedAt())),
                Cell.of(run.finishedAt() == null ? "—" : Format.time(run.finishedAt())));
    }

    private Work work(Runs.Run run) {
        var until = run.lastPieceAt() == null ? clock.instant() : run.lastPieceAt();
        var state = switch (run.state()) {
            case RUNNING -> Work.State.RUNNING;
            case PAUSED -> run.problem() == null ? Work.State.PAUSED : Work.State.FAILED;
            case DONE -> Work.State.DONE;
            case STOPPED -> Work.State.PAUSED;
        };
        return new Work(
                "核查进度",
                state,
                run.done(),
                run.households(),
                Duration.between(run.startedAt(), until),
                List.of(),
                "/desk/rechecks/" + run.id());
    }
}

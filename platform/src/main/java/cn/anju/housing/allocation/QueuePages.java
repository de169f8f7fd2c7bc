package cn.anju.housing.allocation;

import cn.anju.housing.queue.PublicNumbers;
import cn.anju.housing.queue.QueueOrder;
import cn.anju.housing.queue.QueuePlace;
import cn.anju.housing.queue.Queues;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.look.Cell;
import cn.anju.look.Confirmation;
import cn.anju.look.Flash;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The queues on the desk, and the weekly run down them.
@Controller
class QueuePages {

    static final int SHOWN = 500;

    private static final Set<Role> READERS = Set.of(
            Role.CITY_AGENCY,
            Role.DISTRICT_AUTHORITY,
            Role.OPERATOR,
            Role.AUDITOR,
            Role.FIRST_REVIEWER,
            Role.SECOND_REVIEWER);

    private final Queues queues;
    private final QueueOrder order;
    private final PublicNumbers numbers;
    private final Projects projects;
    private final WeeklyQueueRun weekly;
    private final QueueRuns runs;

    QueuePages(
            Queues queues,
            QueueOrder order,
            PublicNumbers numbers,
            Projects projects,
            WeeklyQueueRun weekly,
            QueueRuns runs) {
        this.queues = queues;
        this.order = order;
        this.numbers = numbers;
        this.projects = projects;
        this.weekly = weekly;
        this.runs = runs;
    }

    @GetMapping("/desk/queues")
    String all(Actor actor, Model model) {
        mustRead(actor);
        var rows = queues.lengths().stream()
                .map(queue -> Row.of(
                        Cell.link(
                                name(queue.project()) + " " + queue.type().label(),
                                "/desk/queues/%s/%s".formatted(queue.project(), queue.type())),
                        Cell.of(Format.number(queue.waiting()) + " 户"),
                        Cell.of(Format.date(queue.earliestApplication()))))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("runs", runs.latest(12).stream().map(QueuePages::row).toList());
        model.addAttribute("mayRun", actor.holds(Role.CITY_AGENCY));
        return "housing/queue/all";
    }

    @GetMapping("/desk/queues/{project}/{type}")
    String one(@PathVariable String project, @PathVariable UnitType type, Actor actor, Model model) {
        mustRead(actor);
        var ordered = order.of(queues.waiting(project, type));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(ordered.size(), SHOWN); i++) {
            rows.add(row(i + 1, ordered.get(i), actor));
        }
        model.addAttribute("title", name(project) + " " + type.label());
        model.addAttribute("waiting", ordered.size());
        model.addAttribute("rows", rows);
        return "housing/queue/one";
    }

    @PostMapping("/desk/queues/run")
    String run(
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (!actor.holds(Role.CITY_AGENCY)) {
            throw new NotFound("页面");
        }
        if (!confirmed) {
            model.addAttribute(
                    "confirmation",
                    new Confirmation(
                            "开始本周配租？",
                            "全部小区、全部户型",
                            "空房按轮候顺序逐户配出，通知同时发出",
                            List.of("同一周只办一次；中断后再点会接着办。"),
                            "/desk/queues/run",
                            Map.of(),
                            "开始配租",
                            false,
                            "/desk/queues"));
            model.addAttribute("desk", true);
            return "look/confirm";
        }
        switch (weekly.run(actor)) {
            case WeeklyQueueRun.Result.Done(var week, int gone, int offers) ->
                Flash.success(flash, "本周配租完成：%d 个队列，配出 %d 套。".formatted(gone, offers));
            case WeeklyQueueRun.Result.AlreadyDone(var week) -> Flash.success(flash, "本周已经配租过了。");
            case WeeklyQueueRun.Result.RunningElsewhere running -> Flash.failure(flash, "另一处正在配租，请稍后刷新。");
        }
        return "redirect:/desk/queues";
    }

    private Row row(int rank, QueuePlace place, Actor actor) {
        String number = place.number().value();
        boolean mine = READERS.stream().anyMatch(role -> actor.holds(role, number.substring(0, 6)));
        return Row.of(
                Cell.of(Integer.toString(rank)),
                mine ? Cell.link(number, "/desk/cases/" + number) : Cell.of(number),
                Cell.of(numbers.find(place.caseId()).orElse("—")),
                Cell.of(place.appliedOn().getYear() + " 年"),
                place.priority() ? Cell.tag("优先", Tone.GOOD) : Cell.of("普通"),
                Cell.of(Format.fullTime(place.acceptedAt())),
                place.setBack() > 0 ? Cell.tag("放弃过一次", Tone.QUIET) : Cell.of("—"));
    }

    private static Row row(QueueRuns.Run run) {
        return Row.of(
                Cell.of(Format.date(run.week()) + " 那一周"),
                Cell.of(Format.time(run.startedAt())),
                run.finishedAt() == null ? Cell.tag("未完成，再点一次接着办", Tone.SOON) : Cell.of(Format.time(run.finishedAt())),
                Cell.of(Integer.toString(run.queues())),
                Cell.of(Integer.toString(run.offers())));
    }

    private String name(String project) {
        return Optional.of(new ProjectCode(project))
                .flatMap(projects::findProject)
                .map(one -> one.name())
                .orElse(project);
    }

    static void mustRead(Actor actor) {
        if (READERS.stream().noneMatch(actor::holds)) {
            throw new NotFound("页面");
        }
    }
}

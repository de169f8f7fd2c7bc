package cn.anju.housing.allocation;

import cn.anju.housing.queue.Waits;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.look.Cell;
import cn.anju.look.Format;
import cn.anju.look.Row;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The queues for everybody: how many wait, since when, and how long those waited who got a home.
@Controller
class PublicQueuePages {

    /// Fewer are not told apart from each other, so that nobody is.
    private static final int TOO_FEW = 5;

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Waits waits;
    private final Projects projects;
    private final Clock clock;

    PublicQueuePages(Waits waits, Projects projects, Clock clock) {
        this.waits = waits;
        this.projects = projects;
        this.clock = clock;
    }

    @GetMapping("/queues")
    String all(Model model) {
        model.addAttribute("asOf", Format.fullTime(clock.instant()));
        model.addAttribute(
                "rows",
                waits.since(clock.instant().minus(A_YEAR)).stream()
                        .map(this::row)
                        .toList());
        return "housing/queue/public";
    }

    private Row row(Waits.Wait wait) {
        return Row.of(
                Cell.link(name(wait.project()) + " " + wait.type().label(), "/projects/" + wait.project()),
                Cell.of(few(wait.waiting(), " 户")),
                Cell.of(wait.earliest() == null ? "—" : wait.earliest().getYear() + " 年"),
                Cell.of(few(wait.offered(), " 套")),
                Cell.of(typical(wait)));
    }

    private static String few(int counted, String unit) {
        return counted == 0 ? "0" + unit : counted < TOO_FEW ? "少于 5" + unit : Format.number(counted) + unit;
    }

    private static String typical(Waits.Wait wait) {
        return wait.offered() < TOO_FEW || wait.middle() == null || wait.quarter() == null || wait.most() == null
                ? "配出不足 5 套，不估计"
                : "一半在 %s 以内，多数 %s 到 %s".formatted(months(wait.middle()), months(wait.quarter()), months(wait.most()));
    }

    private static String months(int days) {
        int months = Math.max(1, Math.round(days / 30.4f));
        return months + " 个月";
    }

    private String name(String project) {
        return projects.findProject(new ProjectCode(project))
                .map(one -> one.name())
                .orElse(project);
    }
}

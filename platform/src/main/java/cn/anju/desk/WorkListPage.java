package cn.anju.desk;

import cn.anju.casework.CaseType;
import cn.anju.casework.CaseTypes;
import cn.anju.casework.Tasks;
import cn.anju.casework.WorkFigures;
import cn.anju.casework.WorkList;
import cn.anju.identity.Actor;
import cn.anju.look.Figure;
import cn.anju.look.Filter;
import cn.anju.look.Format;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The one work list: what waits for the reader, by days left.
@Controller
public class WorkListPage {

    private static final int PAGE = 50;

    private final WorkList work;
    private final WorkRows rows;
    private final WorkFigures figures;
    private final CaseTypes types;
    private final Tasks tasks;
    private final Clock clock;

    WorkListPage(WorkList work, WorkRows rows, WorkFigures figures, CaseTypes types, Tasks tasks, Clock clock) {
        this.work = work;
        this.rows = rows;
        this.figures = figures;
        this.types = types;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String work(
            Actor reader,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var address = new WorkAddress(known(type), state, late, after);
        var today = LocalDate.now(clock);
        var lines = work.page(reader, address.filter(today), PAGE + 1);
        var page = lines.size() > PAGE ? lines.subList(0, PAGE) : lines;
        model.addAttribute(
                "rows", rows.of(page).stream().map(WorkRows.Shown::row).toList());
        model.addAttribute(
                "next", lines.size() > PAGE ? address.after(page.getLast()).at("/desk") : null);
        model.addAttribute(
                "first", after == null ? null : address.withState(state).at("/desk"));
        model.addAttribute("filters", typeFilters(reader, address));
        model.addAttribute("states", stateFilters(reader, address));
        model.addAttribute(
                "count",
                Format.count(
                        work.count(reader, address.withState(address.state()).filter(today))));
        model.addAttribute("export", address.at("/desk/work.csv"));
        var counted = figures.of(reader);
        model.addAttribute("figures", counted.map(WorkListPage::figures).orElse(List.of()));
        model.addAttribute("asOf", counted.map(one -> Format.time(one.asOf())).orElse(null));
        model.addAttribute(
                "tasks", tasks.openFor(reader).stream().map(this::task).toList());
        return "desk/work";
    }

    @PostMapping("/desk/tasks/{id}/done")
    String done(@PathVariable UUID id, Actor reader, RedirectAttributes flash) {
        if (tasks.openFor(reader).stream().noneMatch(task -> task.id().equals(id))) {
            throw new cn.anju.kernel.NotFound("任务");
        }
        tasks.done(id, reader);
        flash.addFlashAttribute("message", "已标记为办完。");
        return "redirect:/desk";
    }

    /// A task with the address of its case; null where it has none.
    public record TaskLine(
            UUID id, String text, String opened, @Nullable String href) {}

    private TaskLine task(Tasks.Task task) {
        return new TaskLine(
                task.id(),
                task.text(),
                Format.time(task.openedAt()),
                task.caseId() == null ? null : "/desk/cases/by-id/" + task.caseId());
    }

    private @Nullable String known(@Nullable String type) {
        return types.all().stream()
                .map(CaseType::key)
                .filter(key -> key.equals(type))
                .findFirst()
                .orElse(null);
    }

    private List<Filter> typeFilters(Actor reader, WorkAddress address) {
        var today = LocalDate.now(clock);
        List<Filter> filters = new ArrayList<>();
        filters.add(filter("全部", reader, address.withType(null), address.type() == null, today));
        for (var type : types.all()) {
            var its = address.withType(type.key());
            boolean current = type.key().equals(address.type());
            if (current || work.count(reader, its.filter(today)) > 0) {
                filters.add(filter(type.label(), reader, its, current, today));
            }
        }
        filters.add(filter("只看超期", reader, address.withLate(!address.late()), address.late(), today));
        return filters;
    }

    private List<Filter> stateFilters(Actor reader, WorkAddress address) {
        if (address.type() == null) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        List<Filter> filters = new ArrayList<>();
        for (var state : types.the(address.type()).flow().states()) {
            boolean current = state.name().equals(address.state());
            var its = address.withState(current ? null : state.name());
            if (current || work.count(reader, its.filter(today)) > 0) {
                filters.add(filter(state.label(), reader, its, current, today));
            }
        }
        return filters;
    }

    private Filter filter(String label, Actor reader, WorkAddress address, boolean current, LocalDate today) {
        return new Filter(label, address.at("/desk"), Format.count(work.count(reader, address.filter(today))), current);
    }

    private static List<Figure> figures(WorkFigures.Figures counted) {
        return List.of(
                Figure.of(Format.number(counted.open()), "辖区待办"),
                Figure.of(Format.number(counted.dueSoon()), "两个工作日内到期"),
                new Figure(Format.number(counted.late()), "超期", "/desk?late=true"),
                Figure.of(Format.number(counted.closedThisMonth()), "本月办结"));
    }
}

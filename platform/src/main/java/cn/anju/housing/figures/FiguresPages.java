package cn.anju.housing.figures;

import cn.anju.identity.Actor;
import cn.anju.identity.District;
import cn.anju.identity.Divisions;
import cn.anju.kernel.Refused;
import cn.anju.look.Cell;
import cn.anju.look.Choice;
import cn.anju.look.Column;
import cn.anju.look.Figure;
import cn.anju.look.Filter;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The dashboards: each figure opens the list behind it, as of any day.
@Controller
class FiguresPages {

    static final String HERE = "/desk/figures";
    private static final int PAGE = 50;

    private final FiguresDay days;
    private final FigureRows rows;
    private final Divisions divisions;
    private final Clock clock;

    FiguresPages(FiguresDay days, FigureRows rows, Divisions divisions, Clock clock) {
        this.days = days;
        this.rows = rows;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String all(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String versus,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) Measure.@Nullable Group by,
            Actor actor,
            Model model) {
        var reach = FiguresReach.of(actor);
        var form = FormState.blank()
                .holding("day", day == null ? "" : day)
                .holding("versus", versus == null ? "" : versus);
        FiguresAsked asked;
        try {
            asked = FiguresAsked.of(day, versus, district, reach, clock);
        } catch (Refused wrong) {
            form = form.with(wrong);
            asked = FiguresAsked.of(null, null, district, reach, clock);
        }
        model.addAttribute(
                "form",
                form.isClean()
                        ? FormState.blank()
                                .holding("day", asked.day().toString())
                                .holding(
                                        "versus",
                                        asked.versus() == null
                                                ? ""
                                                : asked.versus().toString())
                                .holding("district", asked.area())
                        : form.holding("district", asked.area()));
        Map<Measure, FiguresDay.OfDay> now = new HashMap<>();
        Map<Measure, FiguresDay.OfDay> then = new HashMap<>();
        for (var measure : Measures.ALL) {
            now.put(measure, days.of(measure, asked.day()));
            if (asked.versus() != null) {
                then.put(measure, days.of(measure, asked.versus()));
            }
        }
        var shown = asked;
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("area", area(asked.area()));
        model.addAttribute("districts", choices(reach, asked.day()));
        model.addAttribute(
                "sections",
                Arrays.stream(Measure.Group.values())
                        .map(group -> section(group, shown, now, then))
                        .toList());
        model.addAttribute("asOf", asOf(asked, now));
        if (several(reach)) {
            var group = by == null ? Measure.Group.HOMES : by;
            model.addAttribute("by", byDistrict(group, reach, asked, now));
            model.addAttribute("columns", columns(group));
            model.addAttribute(
                    "groups",
                    Arrays.stream(Measure.Group.values())
                            .map(one -> new Filter(
                                    one.label(), shown.at(HERE) + "&by=" + one + "#districts", null, one == group))
                            .toList());
        }
        return "housing/figures/all";
    }

    private FigureSection section(
            Measure.Group group,
            FiguresAsked asked,
            Map<Measure, FiguresDay.OfDay> now,
            Map<Measure, FiguresDay.OfDay> then) {
        List<Figure> figures = new ArrayList<>();
        List<FigureSection.Method> methods = new ArrayList<>();
        for (var measure : Measures.of(group)) {
            var value = measure.value(the(now, measure).of(asked.area()));
            var before = then.get(measure);
            String change =
                    before == null ? "" : FigureWords.change(measure, value, measure.value(before.of(asked.area())));
            figures.add(new Figure(
                    FigureWords.value(measure, value),
                    change.isEmpty() ? measure.label() : measure.label() + " · " + change,
                    asked.at(HERE + "/" + measure.key())));
            methods.add(new FigureSection.Method(measure.label(), measure.method()));
        }
        return new FigureSection(group.label(), figures, methods);
    }

    private static FiguresDay.OfDay the(Map<Measure, FiguresDay.OfDay> all, Measure measure) {
        return java.util.Objects.requireNonNull(all.get(measure));
    }

    /// A figure of a day that is over stands as at its end; today's as at the oldest count.
    private String asOf(FiguresAsked asked, Map<Measure, FiguresDay.OfDay> now) {
        return asked.day().isBefore(LocalDate.now(clock))
                ? Format.date(asked.day()) + "结束时的记录"
                : "今天 "
                        + Format.time(now.values().stream()
                                .map(FiguresDay.OfDay::at)
                                .min(Comparator.naturalOrder())
                                .orElse(Instant.now(clock)))
                        + " 统计";
    }

    private List<Row> byDistrict(
            Measure.Group group, FiguresReach reach, FiguresAsked asked, Map<Measure, FiguresDay.OfDay> now) {
        return divisions.offices(asked.day()).stream()
                .filter(one -> reach.covers(one.code()))
                .filter(one -> Measures.of(group).stream()
                        .anyMatch(measure -> the(now, measure).of(one.code()).items() > 0))
                .map(one -> new Row(
                        Stream.concat(
                                        Stream.of(Cell.link(
                                                one.name(), asked.in(one.code()).at(HERE))),
                                        Measures.of(group).stream()
                                                .map(measure -> Cell.of(FigureWords.value(
                                                        measure,
                                                        measure.value(the(now, measure)
                                                                .of(one.code()))))))
                                .toList(),
                        null))
                .toList();
    }

    private static List<Column> columns(Measure.Group group) {
        return Stream.concat(
                        Stream.of(Column.of("区县")),
                        Measures.of(group).stream().map(measure -> Column.figures(measure.label())))
                .toList();
    }

    private static boolean several(FiguresReach reach) {
        return reach.city() || reach.districts().size() > 1;
    }

    private List<Choice> choices(FiguresReach reach, LocalDate day) {
        return divisions.offices(day).stream()
                .filter(one -> reach.covers(one.code()))
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    private String area(String code) {
        return code.isEmpty() ? "全市" : name(code);
    }

    private String name(String code) {
        return divisions
                .district(code, LocalDate.now(clock))
                .map(District::name)
                .orElse(code);
    }

    @GetMapping(HERE + "/{key}")
    String list(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        var asked = FiguresAsked.of(day, null, district, FiguresReach.of(actor), clock);
        var measure = Measures.the(key);
        var from = FigureRows.After.of(after);
        var found = rows.page(measure, asked.day(), asked.area(), from, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var address = asked.at(HERE + "/" + key);
        model.addAttribute("title", measure.label());
        model.addAttribute("area", area(asked.area()));
        model.addAttribute("day", Format.date(asked.day()));
        model.addAttribute(
                "value",
                FigureWords.value(
                        measure, measure.value(days.of(measure, asked.day()).of(asked.area()))));
        model.addAttribute("method", measure.method());
        model.addAttribute("back", asked.at(HERE));
        model.addAttribute("columns", listColumns(measure));
        model.addAttribute(
                "rows", shown.stream().map(line -> row(measure, line)).toList());
        model.addAttribute("csv", asked.at(HERE + "/" + key + ".csv"));
        model.addAttribute("xlsx", asked.at(HERE + "/" + key + ".xlsx"));
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? address + "&after="
                                + java.net.URLEncoder.encode(
                                        shown.getLast().cursor(), java.nio.charset.StandardCharsets.UTF_8)
                        : null);
        model.addAttribute("first", from.isPresent() ? address : null);
        return "housing/figures/list";
    }

    private static List<Column> listColumns(Measure measure) {
        var columns = new ArrayList<>(List.of(Column.of("编号"), Column.of("区县"), Column.of("说明"), Column.of("日期")));
        Optional.ofNullable(measure.amountLabel()).map(Column::figures).ifPresent(columns::add);
        return columns;
    }

    private Row row(Measure measure, FigureRows.Line line) {
        var cells = new ArrayList<>(List.of(
                measure.href() == null ? Cell.of(line.item()) : Cell.link(line.item(), measure.href() + line.item()),
                Cell.of(name(line.district())),
                Cell.of(line.note() == null ? "—" : line.note()),
                Cell.of(line.since() == null ? "—" : Format.date(line.since()))));
        if (measure.amountLabel() != null) {
            var amount = line.amount();
            cells.add(Cell.of(
                    amount == null
                            ? "—"
                            : measure.shape() == Measure.Shape.MIDDLE
                                            || measure.amountLabel().contains("天")
                                    ? Format.number(amount.longValue())
                                    : Format.money(amount)));
        }
        return new Row(cells, null);
    }
}

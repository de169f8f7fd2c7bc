package cn.anju.housing.stock.open;

import cn.anju.housing.stock.RentStandards;
import cn.anju.look.Cell;
import cn.anju.look.Column;
import cn.anju.look.Filter;
import cn.anju.look.Format;
import cn.anju.look.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The public pages of the projects.
@Controller
class ProjectPages {

    private final PublicStock stock;
    private final RentStandards rents;

    ProjectPages(PublicStock stock, RentStandards rents) {
        this.stock = stock;
        this.rents = rents;
    }

    @GetMapping("/projects")
    String projects(@RequestParam(required = false) @Nullable String district, Model model) {
        var all = stock.all();
        var shown = all.stream()
                .filter(each -> district == null || each.project().district().equals(district))
                .toList();
        model.addAttribute("projects", shown);
        model.addAttribute("filters", filters(all, district));
        model.addAttribute("today", Format.date(stock.today()));
        return "housing/stock/projects";
    }

    @GetMapping("/projects/{code}")
    String project(@PathVariable String code, Model model) {
        var shown = stock.the(code);
        var today = stock.today();
        model.addAttribute("shown", shown);
        model.addAttribute("columns", columns(shown));
        model.addAttribute("rows", rows(shown));
        model.addAttribute("today", Format.date(today));
        model.addAttribute(
                "rents",
                rents.allOf(shown.project().code()).stream()
                        .map(rent -> Row.of(
                                Cell.of(
                                        rent.type() == null
                                                ? "各户型"
                                                : rent.type().label()),
                                Cell.of(Format.date(rent.since())
                                        + (rent.until() == null
                                                ? " 起"
                                                : " 至 "
                                                        + Format.date(
                                                                rent.until().minusDays(1)))),
                                Cell.of(rent.standard().toPlainString()),
                                Cell.of(rent.market().toPlainString()),
                                Cell.of(rent.approval()),
                                rent.isInForceOn(today)
                                        ? Cell.tag("执行中", cn.anju.look.Tone.GOOD)
                                        : Cell.tag(
                                                rent.since().isAfter(today) ? "未到期" : "已停用", cn.anju.look.Tone.QUIET)))
                        .toList());
        return "housing/stock/project";
    }

    private static List<Filter> filters(List<PublicProject> all, @Nullable String district) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter("全部", "/projects", Format.count(all.size()), district == null));
        all.stream().map(each -> each.project().district()).distinct().sorted().forEach(code -> {
            var own = all.stream()
                    .filter(each -> each.project().district().equals(code))
                    .toList();
            filters.add(new Filter(
                    own.getFirst().district(),
                    "/projects?district=" + code,
                    Format.count(own.size()),
                    code.equals(district)));
        });
        return filters;
    }

    private static List<Column> columns(PublicProject shown) {
        return Stream.concat(
                        Stream.of(Column.of("户型")),
                        Stream.concat(
                                shown.groups().stream().map(group -> Column.figures(group.label())),
                                Stream.of(Column.figures("合计"))))
                .toList();
    }

    private static List<Row> rows(PublicProject shown) {
        var table = shown.counts();
        if (table == null) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r <= table.rows(); r++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(r == table.rows() ? "合计" : shown.types().get(r).label()));
            for (int c = 0; c <= table.columns(); c++) {
                cells.add(Cell.of(table.cell(r, c).shown()));
            }
            rows.add(new Row(cells, null));
        }
        return rows;
    }
}

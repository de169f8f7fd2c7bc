package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.Project;
import cn.anju.housing.stock.Reach;
import cn.anju.housing.stock.RentStandards;
import cn.anju.housing.stock.StockCounts;
import cn.anju.housing.stock.StockCounts.Count;
import cn.anju.housing.stock.UnitState;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.look.Cell;
import cn.anju.look.Column;
import cn.anju.look.Fact;
import cn.anju.look.Figure;
import cn.anju.look.Filter;
import cn.anju.look.Format;
import cn.anju.look.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The projects in reach, and one of them with its buildings and figures; each figure opens the list behind it.
@Controller
class StockPages {

    private static final String UNITS = "/desk/stock/units";

    private final Keeper keeper;
    private final StockCounts counts;
    private final Buildings buildings;
    private final RentStandards rents;

    StockPages(Keeper keeper, StockCounts counts, Buildings buildings, RentStandards rents) {
        this.keeper = keeper;
        this.counts = counts;
        this.buildings = buildings;
        this.rents = rents;
    }

    @GetMapping("/desk/stock")
    String stock(@RequestParam(required = false) @Nullable String district, Actor actor, Model model) {
        var own = keeper.projectsOf(actor);
        var shown = own.stream()
                .filter(project -> district == null || project.district().equals(district))
                .toList();
        var ids = shown.stream().map(Project::id).toList();
        var homes = counts.all().stream()
                .filter(count -> ids.contains(count.project()))
                .toList();
        model.addAttribute("figures", figures(homes));
        model.addAttribute("filters", districts(own, district));
        model.addAttribute(
                "rows", shown.stream().map(project -> row(project, homes)).toList());
        model.addAttribute("mayImport", !Reach.toKeep(actor).isEmpty());
        return "housing/stock/desk-stock";
    }

    @GetMapping("/desk/stock/projects/{code}")
    String project(@PathVariable String code, Actor actor, Model model) {
        var project = keeper.theProject(code, actor);
        var homes = counts.of(project);
        var states = Arrays.stream(UnitState.values())
                .filter(state -> homes.stream().anyMatch(count -> count.state() == state))
                .toList();
        model.addAttribute("project", project);
        model.addAttribute("facts", facts(project));
        model.addAttribute("figures", figures(homes));
        model.addAttribute("columns", columns(states));
        model.addAttribute("rows", matrix(project, homes, states));
        model.addAttribute(
                "buildings",
                buildings.of(project).stream()
                        .map(building -> Row.of(
                                Cell.link(
                                        building.name(),
                                        new UnitFilter(project.code(), building.name(), null, null, null, null)
                                                .at(UNITS)),
                                Cell.of(Format.number(building.homes())),
                                Cell.of(Format.number(building.free())),
                                Cell.of(Format.number(building.leased()))))
                        .toList());
        model.addAttribute(
                "rents",
                rents.allOf(project.code()).stream()
                        .map(rent -> Row.of(
                                Cell.of(
                                        rent.type() == null
                                                ? "各户型"
                                                : rent.type().label()),
                                Cell.of(Format.date(rent.since())),
                                Cell.of(
                                        rent.until() == null
                                                ? "至今"
                                                : Format.date(rent.until().minusDays(1))),
                                Cell.of(rent.standard().toPlainString()),
                                Cell.of(rent.market().toPlainString()),
                                Cell.of(rent.approval())))
                        .toList());
        return "housing/stock/desk-project";
    }

    private List<Filter> districts(List<Project> own, @Nullable String current) {
        var codes = own.stream().map(Project::district).distinct().sorted().toList();
        if (codes.size() < 2) {
            return List.of();
        }
        var filters = new ArrayList<Filter>();
        filters.add(new Filter("全部区县", "/desk/stock", Format.count(own.size()), current == null));
        for (var code : codes) {
            long count = own.stream()
                    .filter(project -> project.district().equals(code))
                    .count();
            filters.add(new Filter(
                    keeper.districtName(code),
                    "/desk/stock?district=" + code,
                    Format.count(count),
                    code.equals(current)));
        }
        return filters;
    }

    private static List<Figure> figures(List<Count> homes) {
        return List.of(
                Figure.of(sum(homes, count -> true), "套房屋"),
                Figure.of(sum(homes, count -> count.state() == UnitState.AVAILABLE), "可配租"),
                Figure.of(sum(homes, count -> count.state() == UnitState.RESERVED), "已预留"),
                Figure.of(sum(homes, count -> count.state() == UnitState.LEASED), "已出租"),
                Figure.of(
                        sum(
                                homes,
                                count -> count.state() == UnitState.VACATING || count.state() == UnitState.MAINTENANCE),
                        "腾退和整修"),
                Figure.of(sum(homes, count -> count.state() == UnitState.PLANNED), "待交付"));
    }

    private Row row(Project project, List<Count> homes) {
        var own =
                homes.stream().filter(count -> count.project() == project.id()).toList();
        return Row.of(
                Cell.link(project.name(), "/desk/stock/projects/" + project.code()),
                Cell.of(keeper.districtName(project.district())),
                Cell.of(project.level().label()),
                Cell.of(sum(own, count -> true)),
                Cell.of(sum(own, count -> count.state() == UnitState.AVAILABLE)),
                Cell.of(sum(own, count -> count.state() == UnitState.RESERVED)),
                Cell.of(sum(own, count -> count.state() == UnitState.LEASED)),
                Cell.of(sum(
                        own, count -> count.state() == UnitState.VACATING || count.state() == UnitState.MAINTENANCE)));
    }

    private List<Fact> facts(Project project) {
        var facts = new ArrayList<>(List.of(
                Fact.of("编号", project.code().value()),
                Fact.of("区县", keeper.districtName(project.district())),
                Fact.of("级别", project.level().label()),
                Fact.of("地址", project.address()),
                Fact.of("投资", project.investor().label()),
                Fact.of("筹集方式", project.source().label()),
                Fact.of("产权人", project.owner()),
                Fact.of("运营单位", project.operator())));
        if (project.opened() != null) {
            facts.add(Fact.of("投用日期", Format.date(project.opened())));
        }
        return facts;
    }

    private static List<Column> columns(List<UnitState> states) {
        var columns = new ArrayList<Column>();
        columns.add(Column.of("户型"));
        states.forEach(state -> columns.add(Column.figures(state.label())));
        columns.add(Column.figures("合计"));
        return columns;
    }

    private static List<Row> matrix(Project project, List<Count> homes, List<UnitState> states) {
        List<Row> rows = new ArrayList<>();
        for (var type : UnitType.values()) {
            var own = homes.stream().filter(count -> count.type() == type).toList();
            if (own.isEmpty()) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            var filter = new UnitFilter(project.code(), null, type, null, null, null);
            cells.add(Cell.link(type.label(), filter.at(UNITS)));
            for (var state : states) {
                var text = sum(own, count -> count.state() == state);
                cells.add(
                        text.equals("0")
                                ? Cell.of("0")
                                : Cell.link(text, filter.withState(state).at(UNITS)));
            }
            cells.add(Cell.of(sum(own, count -> true)));
            rows.add(new Row(cells, null));
        }
        return rows;
    }

    private static String sum(List<Count> homes, Predicate<Count> which) {
        return Format.number(
                homes.stream().filter(which).mapToLong(Count::homes).sum());
    }
}

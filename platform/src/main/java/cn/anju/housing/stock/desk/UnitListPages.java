package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.Reach;
import cn.anju.housing.stock.UnitState;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.look.Cell;
import cn.anju.look.Choice;
import cn.anju.look.CsvText;
import cn.anju.look.Filter;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.look.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of homes with its filters in the address, and the same list as a file.
@Controller
class UnitListPages {

    private static final String HERE = "/desk/stock/units";
    private static final int PAGE = 50;

    private final Keeper keeper;
    private final UnitLists lists;
    private final AuditTrail audit;

    UnitListPages(Keeper keeper, UnitLists lists, AuditTrail audit) {
        this.keeper = keeper;
        this.lists = lists;
        this.audit = audit;
    }

    @GetMapping(HERE)
    String units(@RequestParam Map<String, String> parameters, Actor actor, Model model) {
        var reach = keeper.reader(actor);
        var filter = UnitFilter.of(parameters);
        var found = lists.page(filter, reach, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("rows", shown.stream().map(UnitListPages::row).toList());
        model.addAttribute("states", states(filter, reach));
        model.addAttribute("types", types(filter));
        model.addAttribute("form", form(filter));
        model.addAttribute(
                "projects",
                keeper.projectsOf(actor).stream()
                        .map(project -> Choice.of(project.code().value(), project.name()))
                        .toList());
        model.addAttribute("kept", filter.besidesTheForm());
        model.addAttribute("csv", filter.from(null).at(HERE + ".csv"));
        if (more) {
            model.addAttribute("next", filter.from(shown.getLast().code()).at(HERE));
        }
        if (filter.after() != null) {
            model.addAttribute("first", filter.from(null).at(HERE));
        }
        return "housing/stock/desk-units";
    }

    @GetMapping(HERE + ".csv")
    @Transactional
    public ResponseEntity<byte[]> export(@RequestParam Map<String, String> parameters, Actor actor) {
        var reach = keeper.reader(actor);
        var filter = UnitFilter.of(parameters);
        var csv = new CsvText();
        csv.row("房屋编号", "小区编号", "小区", "楼栋", "房号", "楼层", "户型", "建筑面积(㎡)", "状态", "预留给");
        long rows = lists.each(
                filter,
                reach,
                line -> csv.row(
                        line.code(),
                        line.projectCode(),
                        line.project(),
                        line.building(),
                        line.number(),
                        line.floor(),
                        line.type().label(),
                        line.area(),
                        line.state().label(),
                        line.heldBy()));
        audit.record(
                AuditEntry.done(actor, "unit.export", "unit-list", filter.project() == null ? "all" : filter.project())
                        .because(rows + " 行"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("units.csv")
                                .build()
                                .toString())
                .body(csv.bytes());
    }

    private List<Filter> states(UnitFilter filter, Reach reach) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter("全部状态", filter.withState(null).at(HERE), null, filter.state() == null));
        for (var state : UnitState.values()) {
            var own = filter.withState(state);
            long count = lists.countTo100(own, reach);
            if (count > 0 || filter.state() == state) {
                filters.add(new Filter(state.label(), own.at(HERE), Format.count(count), filter.state() == state));
            }
        }
        return filters;
    }

    private static List<Filter> types(UnitFilter filter) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter("全部户型", filter.withType(null).at(HERE), null, filter.type() == null));
        Arrays.stream(UnitType.values())
                .map(type -> new Filter(type.label(), filter.withType(type).at(HERE), null, filter.type() == type))
                .forEach(filters::add);
        return filters;
    }

    private static FormState form(UnitFilter filter) {
        var form = FormState.blank();
        if (filter.project() != null) {
            form = form.holding("project", filter.project().value());
        }
        return filter.code() == null ? form : form.holding("code", filter.code());
    }

    private static Row row(UnitLists.Line line) {
        return Row.of(
                Cell.link(line.code().value(), HERE + "/" + line.code()),
                Cell.of(line.project()),
                Cell.of(line.building() + " " + line.number()),
                Cell.of(line.floor() + " 层"),
                Cell.of(line.type().label()),
                Cell.of(Format.area(line.area())),
                Cell.tag(line.state().label(), UnitView.tone(line.state())));
    }
}

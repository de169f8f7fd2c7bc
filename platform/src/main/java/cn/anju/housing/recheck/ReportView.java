package cn.anju.housing.recheck;

import cn.anju.housing.application.Conditions;
import cn.anju.look.Cell;
import cn.anju.look.Figure;
import cn.anju.look.Format;
import cn.anju.look.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A run in figures, as its page shows them; each figure opens the list behind it.
///
/// @param waiting losses that wait for an officer; 0 when none does
public record ReportView(List<Figure> figures, List<Row> districts, List<Row> reasons, long waiting) {

    static ReportView of(String run, List<Report.Line> lines) {
        String list = "/desk/rechecks/" + run + "/households";
        List<Figure> figures = Arrays.stream(Outcome.values())
                .map(outcome -> new Figure(
                        Format.number(lines.stream()
                                .mapToLong(line -> line.of(outcome))
                                .sum()),
                        outcome.label(),
                        list + "?outcome=" + outcome))
                .toList();
        List<Row> districts = lines.stream()
                .map(line -> {
                    List<Cell> cells = new ArrayList<>();
                    String here = list + "?district=" + line.district();
                    cells.add(Cell.link(RecheckDesk.areaName(line.district()), here));
                    for (var outcome : Outcome.values()) {
                        cells.add(figure(line.of(outcome), here + "&outcome=" + outcome));
                    }
                    cells.add(figure(line.unconfirmed(), here + "&outcome=LOST&unconfirmed=true"));
                    cells.add(Cell.of(Format.number(line.all())));
                    return new Row(cells, null);
                })
                .toList();
        return new ReportView(
                figures,
                districts,
                reasons(list, lines),
                lines.stream().mapToLong(Report.Line::unconfirmed).sum());
    }

    private static List<Row> reasons(String list, List<Report.Line> lines) {
        Map<String, Map<String, Long>> byReason = new TreeMap<>();
        lines.forEach(line -> line.reasons()
                .forEach((reason, count) -> byReason.computeIfAbsent(reason, none -> new TreeMap<>())
                        .put(line.district(), count)));
        List<Row> rows = new ArrayList<>();
        byReason.forEach((reason, districts) -> districts.forEach((district, count) -> rows.add(Row.of(
                Cell.of(Conditions.lost(reason)),
                Cell.of(RecheckDesk.areaName(district)),
                figure(count, list + "?outcome=LOST&reason=" + reason + "&district=" + district)))));
        return rows;
    }

    private static Cell figure(long count, String href) {
        return count == 0 ? Cell.of("0") : Cell.link(Format.number(count), href);
    }
}

package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.UnitState;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.look.Moment;
import cn.anju.look.Tone;
import java.util.ArrayList;
import java.util.List;

/// One home as the page shows it.
public record UnitView(
        String code,
        int version,
        String place,
        String projectName,
        String projectHref,
        String state,
        Tone tone,
        List<Fact> facts,
        List<Moment> history) {

    static UnitView of(UnitFacts.Sheet sheet, String district, List<UnitFacts.Past> history) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("小区", sheet.project() + "（" + district + "）"),
                Fact.of("楼栋、房号", sheet.building() + " " + sheet.number()),
                Fact.of("楼层", sheet.floor() < 0 ? "地下 " + -sheet.floor() + " 层" : sheet.floor() + " 层"),
                Fact.of("户型", sheet.type().label()),
                Fact.of("建筑面积", Format.area(sheet.area()))));
        if (sheet.heldBy() != null && sheet.heldUntil() != null) {
            facts.add(Fact.of("预留给", sheet.heldBy()));
            facts.add(Fact.of("预留到", Format.date(sheet.heldUntil()) + "（含当天）"));
        }
        return new UnitView(
                sheet.code().value(),
                sheet.version(),
                sheet.place(),
                sheet.project(),
                "/desk/stock/projects/" + sheet.projectCode(),
                sheet.state().label(),
                tone(sheet.state()),
                facts,
                java.util.stream.IntStream.range(0, history.size())
                        .mapToObj(i -> moment(history.get(i), i == 0))
                        .toList());
    }

    static Tone tone(UnitState state) {
        return switch (state) {
            case AVAILABLE -> Tone.GOOD;
            case RESERVED -> Tone.INFO;
            case VACATING, MAINTENANCE -> Tone.SOON;
            case PLANNED, LEASED, REPURPOSED -> Tone.QUIET;
        };
    }

    private static Moment moment(UnitFacts.Past past, boolean latest) {
        var from = past.from();
        var what = from == null
                ? "登记为「" + past.to().label() + "」"
                : from == past.to()
                        ? "转交预留"
                        : "「" + from.label() + "」→「" + past.to().label() + "」";
        var reference = past.reference() == null ? "" : " · " + past.reference();
        return new Moment(
                what, past.actor() + " · " + Format.fullTime(past.at()) + " · " + past.reason() + reference, latest);
    }
}

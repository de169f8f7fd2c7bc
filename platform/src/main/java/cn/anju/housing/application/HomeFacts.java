package cn.anju.housing.application;

import cn.anju.exchange.RealPropertyAnswer;
import cn.anju.exchange.RelativesHomesAnswer;
import cn.anju.exchange.Told;
import cn.anju.look.Format;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Homes and transfers of the household, and the homes of close relatives at the place (第十三条第（五）、（六）项).
final class HomeFacts {

    private final Family family;
    private final Heard heard;
    private final EnteredFacts.Newest entered;
    private final FactSheet sheet;

    HomeFacts(Family family, Heard heard, EnteredFacts.Newest entered, FactSheet sheet) {
        this.family = family;
        this.heard = heard;
        this.entered = entered;
        this.sheet = sheet;
    }

    void gather() {
        homes();
        lastTransfer();
        relatives();
    }

    /// A home that two members own together stands in both answers; it counts once.
    private void homes() {
        var line = entered.of(EnterableFact.HOME_AREA);
        if (line.isPresent()) {
            var area = EnterableFact.amount(line.get().value());
            var homes = area.signum() == 0 ? List.of() : List.of(Map.of("areaM2", area));
            sheet.put("homes", "本市城镇住房", homes, Format.area(area), line.get().source());
            return;
        }
        Set<RealPropertyAnswer.Home> homes = new LinkedHashSet<>();
        FactSheet.Source source = FactSheet.Source.of("");
        for (var member : family.members()) {
            var told = heard.about(member.id(), RealPropertyAnswer.class, RealPropertyAnswer::homes);
            if (!told.isTold()) {
                return;
            }
            if (told.value() != null) {
                homes.addAll(told.value());
            }
            source = told.source();
        }
        var total = homes.stream().map(RealPropertyAnswer.Home::areaM2).reduce(BigDecimal.ZERO, BigDecimal::add);
        sheet.put(
                "homes",
                "本市城镇住房",
                homes.stream().map(home -> Map.of("areaM2", home.areaM2())).toList(),
                homes.isEmpty() ? "没有" : homes.size() + " 套，共 " + Format.area(total),
                source);
    }

    private void lastTransfer() {
        var line = entered.of(EnterableFact.LAST_TRANSFER);
        if (line.isPresent()) {
            boolean none = line.get().value().equals(EnterableFact.NONE_WORD);
            sheet.put(
                    "lastHomeTransfer",
                    "最近一次住房转让",
                    none ? null : line.get().value(),
                    line.get().value(),
                    line.get().source());
            return;
        }
        List<LocalDate> days = new ArrayList<>();
        FactSheet.Source source = FactSheet.Source.of("");
        for (var member : family.members()) {
            var told = heard.about(member.id(), RealPropertyAnswer.class, RealPropertyAnswer::lastTransfer);
            if (!told.isTold()) {
                return;
            }
            if (told.value() != null) {
                days.add(told.value());
            }
            source = told.source();
        }
        var last = days.stream().max(LocalDate::compareTo);
        sheet.put(
                "lastHomeTransfer",
                "最近一次住房转让",
                last.orElse(null),
                last.map(Format::date).orElse("没有"),
                source);
    }

    private void relatives() {
        var line = entered.of(EnterableFact.RELATIVES);
        if (line.isPresent()) {
            sheet.putForDeskOnly(
                    "relatives",
                    "亲属在申请地的住房",
                    EnteredRelatives.facts(line.get().value()),
                    line.get().value().replace("\n", "；"),
                    line.get().source());
            return;
        }
        var told = heard.about(family.applicant().id(), RelativesHomesAnswer.class, RelativesHomesAnswer::relatives);
        if (told.told() instanceof Told.Unknown) {
            return;
        }
        List<RelativesHomesAnswer.Relative> relatives = told.value() == null ? List.of() : told.value();
        sheet.putForDeskOnly(
                "relatives",
                "亲属在申请地的住房",
                relatives.stream()
                        .map(one -> EnteredRelatives.fact(one.relation(), one.homesAtPlace(), one.areaPerHeadM2()))
                        .toList(),
                relatives.isEmpty()
                        ? "没有这些亲属"
                        : relatives.stream().map(HomeFacts::said).collect(Collectors.joining("；")),
                told.source());
    }

    private static String said(RelativesHomesAnswer.Relative one) {
        String who = switch (one.relation()) {
            case PARENT -> "父母";
            case CHILD -> "子女";
            case SPOUSE_PARENT -> "配偶父母";
        };
        var area = one.areaPerHeadM2();
        return who + " " + one.homesAtPlace() + " 套" + (area == null ? "" : "，人均 " + Format.area(area));
    }
}

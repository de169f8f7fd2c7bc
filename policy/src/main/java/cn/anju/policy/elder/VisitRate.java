package cn.anju.policy.elder;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.elder.QuarterVisits.OnRoster;
import cn.anju.policy.elder.QuarterVisits.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `elder.visit-rate`: how many of the old people in special difficulty were visited in a quarter (九龙坡 表2第8行).
public final class VisitRate extends StandardRule<VisitRate.Ledger> {

    private static final Condition VISITED = new Condition("JLP-T2-8", Citation.of(Document.JLP, "T2-8"));
    private static final String DAYS = "elder.visit.days-on-roster";
    private static final String CHANNELS = "elder.visit.channels";

    private static final Shape PERSON = Shape.of(
            Field.text("no", "编号"),
            Field.date("from", "列入台账的第一天"),
            Field.date("to", "列入台账的最后一天").orNone());

    private static final Shape VISIT = Shape.of(
            Field.text("no", "被探访老年人的编号"),
            Field.date("on", "探访日期"),
            Field.choice("channel", Channel.class, "上门、电话、视频、远程监测"),
            Field.flag("completed", "是否完成"));

    private static final Shape SHAPE = Shape.of(
            Field.text("quarter", "季度，例如 2025-Q2"),
            Field.list("roster", PERSON, "特殊困难老年人台账"),
            Field.list("visits", VISIT, "探访记录"));

    /// How an old person was reached.
    public enum Channel {
        HOME,
        PHONE,
        VIDEO,
        REMOTE
    }

    /// The roster and the visits; a null component is unknown.
    public record Ledger(
            @Nullable Quarter quarter,
            @Nullable List<OnRoster> roster,
            @Nullable List<Visit> visits) {}

    public VisitRate() {
        super("elder.visit-rate", "特殊困难老年人季度探访率", SHAPE, List.of(DAYS, CHANNELS), List.of(VISITED));
    }

    @Override
    public Ledger read(Facts facts, LocalDate on, Parameters parameters) {
        String quarter = facts.get("quarter", String.class);
        return new Ledger(
                quarter == null ? null : Quarter.parse(quarter, facts.path("quarter")),
                facts.each(
                        "roster",
                        person -> new OnRoster(
                                person.get("no", String.class),
                                person.get("from", LocalDate.class),
                                person.fact("to", LocalDate.class))),
                facts.each(
                        "visits",
                        visit -> new Visit(
                                visit.get("no", String.class),
                                visit.get("on", LocalDate.class),
                                visit.get("channel", Channel.class),
                                visit.get("completed", Boolean.class))));
    }

    @Override
    public Trace evaluate(Ledger ledger, LocalDate on, Parameters parameters) {
        ParameterValue days = parameters.inForceOn(DAYS, on);
        ParameterValue channels = parameters.inForceOn(CHANNELS, on);
        Needs needs = new Needs();
        Quarter quarter = needs.of(ledger.quarter(), "facts.quarter", new Quarter(1970, 1));
        List<OnRoster> roster = needs.list(ledger.roster(), "facts.roster");
        List<Visit> visits = needs.list(ledger.visits(), "facts.visits");
        if (needs.any()) {
            return Finding.needs(VISITED, "季度、台账或探访记录不全，无法计算探访率。", needs.paths(), days, channels);
        }
        QuarterVisits counted = QuarterVisits.of(quarter, days.whole(), channels.codes(), roster, visits, needs);
        if (needs.any()) {
            return Finding.needs(VISITED, "台账或探访记录有缺项，无法计算探访率。", needs.paths(), days, channels);
        }
        return Finding.decided(() -> explain(counted, days, channels));
    }

    private static Explanation explain(QuarterVisits counted, ParameterValue days, ParameterValue channels) {
        int all = counted.roster().size();
        int visited = all - counted.missed().size();
        BigDecimal rate = all == 0 ? null : Amounts.percent(BigDecimal.valueOf(visited), BigDecimal.valueOf(all));
        String text = all == 0
                ? "本季度台账上没有应当探访的老年人。"
                : "应探访" + all + "人，已探访" + visited + "人，探访率" + rate + "%"
                        + (counted.missed().isEmpty()
                                ? "。"
                                : "，还有" + counted.missed().size() + "人没有探访到。");
        return new Explanation()
                .value("denominator", all)
                .value("numerator", visited)
                .value("rate", rate)
                .value("missed", counted.missed())
                .used(days, channels)
                .condition(VISITED.result(Status.of(counted.missed().isEmpty()), text));
    }
}

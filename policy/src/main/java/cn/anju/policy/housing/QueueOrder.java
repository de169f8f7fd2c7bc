package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.Outcomes;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.Shape;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `housing.queue-order`: the order in which qualified applicants are offered units (第二十三条第三款).
public final class QueueOrder implements RuleSet<QueueOrder.Queue> {

    private static final Condition ORDERED =
            new Condition("PRH-23-3", Citation.measures(23).paragraph(3));
    private static final String CUTOFF = "housing.queue.by-acceptance-from";

    private static final Shape ENTRY = Shape.of(
            Field.text("no", "申请编号"),
            Field.date("appliedOn", "申请日期"),
            Field.date("qualifiedOn", "取得配租资格的日期"),
            Field.dateTime("acceptedAt", "受理时间"),
            Field.flag("priority", "是否优先对象"),
            Field.count("drawnRank", "摇号确定的轮候顺序（2024-07-22前取得资格的）"));

    private static final Shape SHAPE = Shape.of(Field.list("entries", ENTRY, "同一项目、同一户型的轮候申请"));

    /// The entries of a queue, or null while they are unknown.
    public record Queue(@Nullable List<Entry> entries) {}

    /// One application in a queue; a null component is unknown.
    public record Entry(
            @Nullable String no,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate qualifiedOn,
            @Nullable LocalDateTime acceptedAt,
            @Nullable Boolean priority,
            @Nullable Integer drawnRank) {}

    private record Ordered(List<String> order, List<String> missing, ParameterValue cutoff) implements Trace {
        @Override
        public String outcome() {
            return missing.isEmpty() ? Outcomes.DECIDED : Outcomes.NEEDS_FACTS;
        }

        @Override
        public Explanation explain() {
            Explanation explanation = new Explanation().used(cutoff);
            if (!missing.isEmpty()) {
                return explanation.condition(ORDERED.unknown("排序所需的信息不全。", missing));
            }
            String text = "共" + order.size() + "户：先按申请年度，同一年度优先对象在前，" + cutoff.date() + "之前取得资格的按摇号顺序在前，其余按受理时间。";
            return explanation.value("order", order).condition(ORDERED.result(Status.MET, text));
        }
    }

    @Override
    public String name() {
        return "housing.queue-order";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String summary() {
        return "按序轮候的顺序";
    }

    @Override
    public Shape facts() {
        return SHAPE;
    }

    @Override
    public List<String> parameterIds() {
        return List.of(CUTOFF);
    }

    @Override
    public List<Condition> conditions() {
        return List.of(ORDERED);
    }

    @Override
    public Queue read(Facts facts, LocalDate on, Parameters parameters) {
        List<Facts> entries = facts.list("entries");
        return new Queue(
                entries == null
                        ? null
                        : entries.stream()
                                .map(entry -> new Entry(
                                        entry.get("no", String.class),
                                        entry.get("appliedOn", LocalDate.class),
                                        entry.get("qualifiedOn", LocalDate.class),
                                        entry.get("acceptedAt", LocalDateTime.class),
                                        entry.get("priority", Boolean.class),
                                        entry.get("drawnRank", Integer.class)))
                                .toList());
    }

    @Override
    public Trace evaluate(Queue queue, LocalDate on, Parameters parameters) {
        ParameterValue cutoff = parameters.inForceOn(CUTOFF, on);
        if (queue.entries() == null) {
            return new Ordered(List.of(), List.of("facts.entries"), cutoff);
        }
        List<QueuePlace> places = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < queue.entries().size(); i++) {
            place(queue.entries().get(i), "facts.entries[" + i + "].", cutoff.date(), places, missing);
        }
        if (!missing.isEmpty()) {
            return new Ordered(List.of(), missing, cutoff);
        }
        places.sort(null);
        return new Ordered(places.stream().map(QueuePlace::no).toList(), List.of(), cutoff);
    }

    private static void place(
            Entry entry, String path, LocalDate cutoff, List<QueuePlace> places, List<String> missing) {
        int before = missing.size();
        String no = need(entry.no(), path + "no", missing);
        LocalDate appliedOn = need(entry.appliedOn(), path + "appliedOn", missing);
        LocalDate qualifiedOn = need(entry.qualifiedOn(), path + "qualifiedOn", missing);
        Boolean priority = need(entry.priority(), path + "priority", missing);
        boolean drawn = qualifiedOn != null && qualifiedOn.isBefore(cutoff);
        if (drawn && entry.drawnRank() == null) {
            throw new InvalidCase(
                    Code.MISSING, path + "drawnRank", "申请 " + no + " 在" + cutoff + "之前取得资格，缺少摇号顺序 drawnRank");
        }
        LocalDateTime acceptedAt =
                qualifiedOn == null || drawn ? null : need(entry.acceptedAt(), path + "acceptedAt", missing);
        if (missing.size() > before || no == null || appliedOn == null || priority == null) {
            return;
        }
        places.add(new QueuePlace(appliedOn.getYear(), priority, drawn ? entry.drawnRank() : null, acceptedAt, no));
    }

    private static <T> @Nullable T need(@Nullable T fact, String path, List<String> missing) {
        if (fact == null) {
            missing.add(path);
        }
        return fact;
    }
}

package cn.anju.housing.allocation;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Event;
import cn.anju.look.Fact;
import cn.anju.look.Figure;
import cn.anju.look.Format;
import cn.anju.look.Moment;
import cn.anju.look.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan and its draw as pages show them, on the desk and in public.
public final class PlanView {

    private final CaseFile plan;
    private final AllocationPlan.Form form;
    private final PlanLists.Counts counts;
    private final @Nullable PlanDraw draw;

    PlanView(CaseFile plan, PlanLists.Counts counts, @Nullable PlanDraw draw) {
        this.plan = plan;
        this.form = plan.form(AllocationPlan.Form.class);
        this.counts = counts;
        this.draw = draw;
    }

    public boolean isPublic() {
        return PlanRegister.isPublic(plan);
    }

    public boolean isDrawn() {
        return draw != null && draw.isDrawn();
    }

    public List<Figure> figures() {
        return List.of(
                Figure.of(Format.number((long) counts.entries() + counts.priority()), "个编号参加"),
                Figure.of(Format.number(counts.priority()), "其中优先"),
                Figure.of(Format.number(counts.units()), "套房源"),
                Figure.of(Format.percent(form.priorityShare()), "优先份额"));
    }

    public List<Fact> facts() {
        return List.of(
                Fact.of("参加范围", Format.date(form.from()) + " 至 " + Format.date(form.to()) + " 的申请"),
                Fact.of("摇号日期", Format.date(form.drawOn())),
                Fact.of("算法", "cqlot/v1，" + (form.hash().equals("sm3") ? "国密 SM3" : "SHA-256")),
                Fact.of("公共随机值来源", form.publicSource()));
    }

    /// The fingerprints and values that are published so far.
    public List<Fact> published() {
        List<Fact> facts = new ArrayList<>();
        if (draw != null) {
            facts.add(Fact.of("摇号名称", draw.drawId()));
            facts.add(Fact.of("普通名单指纹", draw.entriesHash(), Format.fullTime(draw.frozenAt()) + " 公布"));
            if (draw.priorityEntries() > 0) {
                facts.add(Fact.of("优先名单指纹", draw.priorityHash(), Format.fullTime(draw.frozenAt()) + " 公布"));
            }
            facts.add(Fact.of("房源清单指纹", draw.unitsHash(), Format.fullTime(draw.frozenAt()) + " 公布"));
            add(facts, "随机数承诺", draw.commitment(), draw.sealedAt());
            add(facts, "公共随机值", draw.publicValue(), draw.publicValueAt());
            add(facts, "结果指纹", draw.resultHash(), draw.drawnAt());
            add(facts, "记录文件 SHA-256", draw.recordSha256(), draw.drawnAt());
        }
        return facts;
    }

    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int now = PlanPages.steps().indexOf(plan.state());
        for (int i = 0; i < PlanPages.steps().size(); i++) {
            String label = PlanPages.steps().get(i).label();
            steps.add(i < now ? Step.done(label, null) : i == now ? Step.now(label, null) : Step.ahead(label, null));
        }
        return steps;
    }

    public List<Moment> moments(List<Event> history) {
        List<Moment> moments = new ArrayList<>();
        for (var event : history.reversed()) {
            moments.add(new Moment(
                    event.label(),
                    event.actorName() + " · " + Format.time(event.at())
                            + (event.reason() == null ? "" : " · " + event.reason()),
                    event.seq() == plan.version()));
        }
        return moments;
    }

    public BigDecimal share() {
        return form.priorityShare();
    }

    private static void add(List<Fact> facts, String label, @Nullable String value, java.time.@Nullable Instant at) {
        if (value != null && at != null) {
            facts.add(Fact.of(label, value, Format.fullTime(at) + " 公布"));
        }
    }
}

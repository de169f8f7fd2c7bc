package cn.anju.policy.elder;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `elder.waiting-list`: the order in which a public home takes people in (沙坪坝规划 第三章第三节).
public final class InstitutionQueue extends StandardRule<InstitutionQueue.Queue> {

    private static final Condition ORDERED = new Condition("SPB-E-3-3", Citation.of(Document.SPB_E, "3-3"));
    private static final String ADVANCED = "elder.advanced-age";

    private static final Shape APPLICATION = Shape.of(
            Field.text("no", "申请编号"),
            Field.flag("destitute", "特困人员"),
            Field.level("abilityLevel", 0, 4, "能力等级，3级以上为失能"),
            Field.choice("recognition", Recognition.class, "民政认定"),
            Field.flag("childless", "孤寡"),
            Field.flag("handicapped", "残疾"),
            Field.date("birthDate", "出生日期"),
            Field.flag("familyPlanningSpecial", "计划生育特殊家庭"),
            Field.flag("preferential", "重点优抚对象"),
            Field.date("appliedOn", "申请日期"));

    private static final Shape SHAPE = Shape.of(Field.list("applications", APPLICATION, "等候入住的申请"));

    /// The applications, or null while they are unknown.
    public record Queue(@Nullable List<InstitutionApplication> applications) {}

    public InstitutionQueue() {
        super("elder.waiting-list", "公办养老机构入住的轮候顺序", SHAPE, List.of(ADVANCED), List.of(ORDERED));
    }

    @Override
    public Queue read(Facts facts, LocalDate on, Parameters parameters) {
        return new Queue(facts.each(
                "applications",
                application -> new InstitutionApplication(
                        application.get("no", String.class),
                        application.get("destitute", Boolean.class),
                        application.get("abilityLevel", Integer.class),
                        application.get("recognition", Recognition.class),
                        application.get("childless", Boolean.class),
                        application.get("handicapped", Boolean.class),
                        application.birthDate("birthDate", on),
                        application.get("familyPlanningSpecial", Boolean.class),
                        application.get("preferential", Boolean.class),
                        application.get("appliedOn", LocalDate.class))));
    }

    @Override
    public Trace evaluate(Queue queue, LocalDate on, Parameters parameters) {
        ParameterValue advanced = parameters.inForceOn(ADVANCED, on);
        Needs needs = new Needs();
        List<InstitutionApplication> applications = needs.list(queue.applications(), "facts.applications");
        List<AdmissionRank> ranks = new ArrayList<>();
        for (int i = 0; i < applications.size(); i++) {
            ranks.add(applications.get(i).rank("facts.applications[" + i + "].", on, advanced.whole(), needs));
        }
        if (needs.any()) {
            return Finding.needs(ORDERED, "排序所需的信息不全。", needs.paths(), advanced);
        }
        ranks.sort(null);
        List<String> order = ranks.stream().map(AdmissionRank::no).toList();
        return Finding.decided(() -> new Explanation()
                .value("order", order)
                .used(advanced)
                .condition(ORDERED.result(
                        Status.MET, "共" + order.size() + "人：兜底对象在前，其次是经济困难等优先对象，再次是其他老年人；同一档按失能程度、申请时间、年龄排。")));
    }
}

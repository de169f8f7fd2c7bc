package cn.anju.policy.disability;

import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// `disability.child`: what a disabled child gets for training, travel and diagnosis in a year (惠残工程 第3、4项).
public final class ChildRehabilitation extends StandardRule<Child> {

    private static final Condition TRAINING = new Condition("SPB-D-3a", Citation.of(Document.SPB_D, "3"));
    private static final Condition TRAVEL = new Condition("SPB-D-3b", Citation.of(Document.SPB_D, "3"));
    private static final Condition DIAGNOSIS = new Condition("SPB-D-4", Citation.of(Document.SPB_D, "4"));

    private static final Shape SHAPE = Shape.of(
            Field.date("birthDate", "出生日期"),
            Field.choices("types", DisabilityType.class, "残疾类别"),
            Field.choice("hukou", Hukou.class, "户籍：沙坪坝、本市其他区县、外省市"),
            Field.flag("livesInShapingba", "是否居住在沙坪坝"),
            Field.flag("residencePermit", "是否持有居住证"),
            Field.flag("certificate", "是否持有残疾人证"),
            Field.flag("hardship", "家庭经济条件困难"),
            Field.flag("designatedCentre", "是否在定点机构训练"),
            Field.amount("trainingCost", "全年训练费用，元"),
            Field.level("trainedMonths", 0, 12, "训练的月数"),
            Field.flag("firstTime", "是否第一次领取诊断补贴"));

    public ChildRehabilitation() {
        super(
                "disability.child",
                "残疾儿童康复救助",
                SHAPE,
                Stream.concat(Stream.of(Scheme.ENDS), ChildRates.IDS.stream()).toList(),
                List.of(Scheme.IN_FORCE, TRAINING, TRAVEL, DIAGNOSIS));
    }

    @Override
    public Child read(Facts facts, LocalDate on, Parameters parameters) {
        return new Child(
                facts.birthDate("birthDate", on),
                facts.choices("types", DisabilityType.class),
                facts.get("hukou", Hukou.class),
                facts.get("livesInShapingba", Boolean.class),
                facts.get("residencePermit", Boolean.class),
                facts.get("certificate", Boolean.class),
                facts.get("hardship", Boolean.class),
                facts.get("designatedCentre", Boolean.class),
                facts.get("trainingCost", BigDecimal.class),
                facts.get("trainedMonths", Integer.class),
                facts.get("firstTime", Boolean.class));
    }

    @Override
    public Trace evaluate(Child child, LocalDate on, Parameters parameters) {
        Scheme scheme = Scheme.on(parameters, on);
        if (scheme.over(on)) {
            return scheme.finding();
        }
        ChildRates rates = ChildRates.on(parameters, on);
        Needs needs = new Needs();
        ChildGrant grant = child.grant(on, rates, needs);
        if (needs.any()) {
            return Finding.needs(TRAINING, "儿童的信息不全，还不能确定补助。", needs.paths(), rates.used());
        }
        return Finding.decided(() -> explain(grant, rates).used(scheme.ends()));
    }

    private static Explanation explain(ChildGrant grant, ChildRates rates) {
        return new Explanation()
                .value("training", grant.training())
                .value("travel", grant.travel())
                .value("diagnosis", grant.diagnosis())
                .value("total", grant.total())
                .value("benefits", grant.benefits())
                .condition(TRAINING.result(
                        Status.of(grant.trainingRow().isPresent()),
                        grant.trainingRow()
                                .map(row -> "专项训练补助每年最高" + Words.plain(row.most()) + "元，按实际费用补助"
                                        + Words.yuan(grant.training()) + "。")
                                .orElse("年龄、户籍、残疾类别等条件不符合，没有专项训练补助。")))
                .condition(TRAVEL.result(
                        Status.of(grant.travels()),
                        grant.travels()
                                ? "交通、生活补贴合计" + Words.yuan(grant.travel()) + "。"
                                : rates.lateTo().whole() + "周岁以内、本区户籍并在定点机构训练的才有交通、生活补贴。"))
                .condition(
                        grant.diagnosis().signum() > 0
                                ? DIAGNOSIS.result(Status.MET, "一次性诊断补贴" + Words.yuan(grant.diagnosis()) + "。")
                                : DIAGNOSIS.notApplicable("本区户籍、享受训练补助并且第一次申请的，才有诊断补贴。"))
                .used(rates.used());
    }
}

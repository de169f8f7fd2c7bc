package cn.anju.policy.elder;

import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Dates;
import cn.anju.policy.Explanation;
import cn.anju.policy.Fact;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.Needs;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.elder.ElderSituation.Support;
import java.time.LocalDate;
import java.util.List;

/// `elder.categories`: which groups an old person belongs to, and what follows: regular visits (一老一幼方案 二（九）) and
/// priority in basic services (沙坪坝规划 专栏2).
public final class Categories extends StandardRule<ElderSituation> {

    private static final Condition VISITED = new Condition("OYP-2-9", Citation.of(Document.OYP, "2-9"));
    private static final Condition FIRST = new Condition("SPB-E-B2-1", Citation.of(Document.SPB_E, "B2-1"));

    private static final Shape SHAPE = Shape.of(
            Field.date("birthDate", "出生日期"),
            Field.flag("livingAlone", "独居"),
            Field.flag("emptyNest", "空巢"),
            Field.flag("leftBehind", "留守"),
            Field.level("abilityLevel", 0, 4, "能力等级，0完好，1至2半失能，3至4失能"),
            Field.flag("dementia", "失智"),
            Field.flag("severeHandicap", "重度残疾"),
            Field.flag("familyPlanningSpecial", "计划生育特殊家庭"),
            Field.choice("recognition", Recognition.class, "民政认定"),
            Field.choice("destituteSupport", Support.class, "特困供养方式").orNone());

    public Categories() {
        super("elder.categories", "老年人的类别、是否特殊困难、是否优先", SHAPE, ElderAges.IDS, List.of(VISITED, FIRST));
    }

    @Override
    public ElderSituation read(Facts facts, LocalDate on, Parameters parameters) {
        LocalDate born = facts.birthDate("birthDate", on);
        int least = ElderAges.on(parameters, on).elder().whole();
        if (born != null && Dates.age(born, on) < least) {
            throw new InvalidCase(Code.IMPOSSIBLE_VALUE, facts.path("birthDate"), "未满" + least + "周岁，不属于老年人");
        }
        Fact<Support> support = facts.fact("destituteSupport", Support.class);
        return new ElderSituation(
                born,
                facts.get("livingAlone", Boolean.class),
                facts.get("emptyNest", Boolean.class),
                facts.get("leftBehind", Boolean.class),
                facts.get("abilityLevel", Integer.class),
                facts.get("dementia", Boolean.class),
                facts.get("severeHandicap", Boolean.class),
                facts.get("familyPlanningSpecial", Boolean.class),
                facts.get("recognition", Recognition.class),
                support);
    }

    @Override
    public Trace evaluate(ElderSituation elder, LocalDate on, Parameters parameters) {
        ElderAges ages = ElderAges.on(parameters, on);
        Needs needs = new Needs();
        ElderCategories found = elder.categories(on, ages, needs);
        if (needs.any()) {
            return Finding.needs(VISITED, "老年人的情况不全，还不能确定类别。", needs.paths(), ages.used());
        }
        return Finding.decided(() -> explain(found, ages));
    }

    private static Explanation explain(ElderCategories found, ElderAges ages) {
        boolean visited = found.specialDifficulty();
        boolean first = found.priority();
        return new Explanation()
                .value("categories", found.codes())
                .value("specialDifficulty", visited)
                .value("priority", first)
                .condition(VISITED.result(Status.of(visited), visited ? "属于特殊困难老年人，应当定期探访。" : "不属于特殊困难老年人，不在定期探访范围之内。"))
                .condition(FIRST.result(Status.of(first), first ? "优先提供基本养老服务。" : "不在优先提供基本养老服务的范围之内。"))
                .used(ages.used());
    }
}

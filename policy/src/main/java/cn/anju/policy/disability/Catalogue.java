package cn.anju.policy.disability;

import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.disability.CataloguePerson.CatalogueType;
import cn.anju.policy.disability.CataloguePerson.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `disability.catalogue`: every benefit of the plan at once, each entitled, possible or not, and why.
///
/// It never refuses for want of facts: what is unknown makes a benefit possible and names what to ask.
public final class Catalogue extends StandardRule<CataloguePerson> {

    private static final Condition SCREENED = new Condition("SPB-D-P2", Citation.of(Document.SPB_D, "P2"));
    private static final String AMOUNTS = "disability.catalogue.amounts";
    private static final String ASSESSMENT_AGE = "disability.catalogue.assessment-age";

    private static final Map<String, String> FLAGS = flags();

    private static final Shape SHAPE = Shape.of(Stream.concat(
                    Stream.of(
                            Field.date("birthDate", "出生日期"),
                            Field.choice("hukou", Hukou.class, "户籍：沙坪坝、本市其他区县、外省市"),
                            Field.choices("types", CatalogueType.class, "残疾类别"),
                            Field.level("grade", 1, 4, "残疾等级，一级最重"),
                            Field.choice("study", Study.class, "就读情况")),
                    FLAGS.entrySet().stream().map(flag -> Field.flag(flag.getKey(), flag.getValue())))
            .toArray(Field[]::new));

    public Catalogue() {
        super(
                "disability.catalogue",
                "惠残项目筛查：我能享受什么",
                SHAPE,
                Stream.concat(Stream.of(Scheme.ENDS, AMOUNTS, ASSESSMENT_AGE), ChildRates.IDS.stream())
                        .toList(),
                List.of(Scheme.IN_FORCE, SCREENED));
    }

    /// Every yes-or-no fact that a row asks, with its words.
    private static Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("certificate", "持有残疾人证");
        flags.put("hardship", "属于认定的困难家庭（低保、特困、低保边缘、返贫致贫、监测户）");
        flags.put("childHardship", "儿童所在家庭属于方案列举的经济困难家庭");
        flags.put("livesInShapingba", "居住在沙坪坝");
        flags.put("residencePermit", "持有居住证");
        flags.put("designatedCentre", "在康复定点机构训练");
        flags.put("childTrainingAid", "正在享受康复训练补助");
        flags.put("diagnosisPaid", "领过诊断补贴");
        flags.put("needsDevice", "经评估需要辅助器具");
        flags.put("psychiatricMedicine", "长期服用精神科药物");
        flags.put("psychiatricInpatient", "确需精神科住院");
        flags.put("newCataract", "新发现白内障");
        flags.put("birthGuidance", "育龄智力、精神残疾妇女或残疾儿童母亲");
        flags.put("workingAge", "在就业年龄段");
        flags.put("ruralFamily", "农村残疾人家属");
        flags.put("selfEmployed", "自主创业");
        flags.put("startUpAidPaid", "领过创业扶持金");
        flags.put("blindMassage", "从事盲人按摩并符合条件");
        flags.put("schoolAidPublished", "区残联已公布中小学入学救助标准");
        flags.put("residentInsurance", "参加城乡居民医保");
        flags.put("inpatient", "因病住院");
        flags.put("familySeriousIllness", "配偶或未成年子女患重大疾病住院");
        flags.put("ruralDangerousHouse", "农村住房新出现危险");
        flags.put("extremeNeed", "因灾情、事故等生活极度困难");
        flags.put("needsHomeCare", "符合托养条件");
        flags.put("homeVisitService", "已享受居家托养上门服务");
        flags.put("residentialCare", "已在集中托养");
        flags.put("needsResidentialCare", "需要集中托养");
        flags.put("assessed", "申请残疾评定");
        flags.put("gradeRaised", "复评后等级升高");
        flags.put("suspectedSevere", "疑似重度精神或肢体残疾、不便出门");
        flags.put("coupleBlindOrDeaf", "夫妻双方都是盲人或聋人");
        flags.put("severalDisabled", "一户多残");
        flags.put("athlete", "入选残疾人运动员");
        flags.put("c5Licence", "取得C5驾照");
        flags.put("motorWheelchair", "拥有机动轮椅车");
        flags.put("lowerLimb", "下肢残疾并有车");
        flags.put("needsBarrierFree", "家中需要无障碍改造");
        return flags;
    }

    @Override
    public CataloguePerson read(Facts facts, LocalDate on, Parameters parameters) {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        for (String key : FLAGS.keySet()) {
            Boolean flag = facts.get(key, Boolean.class);
            if (flag != null) {
                flags.put(key, flag);
            }
        }
        return new CataloguePerson(
                on,
                facts.birthDate("birthDate", on),
                facts.get("hukou", Hukou.class),
                facts.choices("types", CatalogueType.class),
                facts.get("grade", Integer.class),
                facts.get("study", Study.class),
                flags);
    }

    @Override
    public Trace evaluate(CataloguePerson person, LocalDate on, Parameters parameters) {
        Scheme scheme = Scheme.on(parameters, on);
        if (scheme.over(on)) {
            return scheme.finding();
        }
        ChildRates rates = ChildRates.on(parameters, on);
        ParameterValue amounts = parameters.inForceOn(AMOUNTS, on);
        ParameterValue age = parameters.inForceOn(ASSESSMENT_AGE, on);
        return Finding.decided(() -> {
            List<Map<String, Object>> benefits = new ArrayList<>();
            for (CatalogueRow row : CatalogueRows.with(rates, age.whole())) {
                Object amount = amounts.table().get(row.id());
                benefits.add(row.answer(person, amount == null ? "" : String.valueOf(amount)));
            }
            return new Explanation()
                    .value("benefits", benefits)
                    .used(scheme.ends(), amounts, age)
                    .used(rates.used())
                    .condition(SCREENED.result(Status.MET, words(benefits)));
        });
    }

    private static String words(List<Map<String, Object>> benefits) {
        return "共" + benefits.size() + "项：符合" + count(benefits, "ENTITLED") + "项，还需要补充信息的" + count(benefits, "POSSIBLE")
                + "项，不符合" + count(benefits, "NOT") + "项。";
    }

    private static long count(List<Map<String, Object>> benefits, String status) {
        return benefits.stream()
                .filter(benefit -> status.equals(benefit.get("status")))
                .count();
    }
}

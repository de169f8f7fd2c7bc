package cn.anju.policy.disability;

import static cn.anju.policy.disability.CatalogueAsks.CERTIFICATE;
import static cn.anju.policy.disability.CatalogueAsks.GENERAL;
import static cn.anju.policy.disability.CatalogueAsks.HARDSHIP;
import static cn.anju.policy.disability.CatalogueAsks.HERE;
import static cn.anju.policy.disability.CatalogueAsks.SEVERE;
import static cn.anju.policy.disability.CatalogueAsks.WORKING_AGE;
import static cn.anju.policy.disability.CatalogueAsks.aged;
import static cn.anju.policy.disability.CatalogueAsks.ages;
import static cn.anju.policy.disability.CatalogueAsks.earlyRoute;
import static cn.anju.policy.disability.CatalogueAsks.studies;
import static cn.anju.policy.disability.CatalogueAsks.types;

import cn.anju.policy.disability.CataloguePerson.CatalogueType;
import cn.anju.policy.disability.CataloguePerson.Study;
import java.util.List;

/// All benefits of the plan, D-01 to D-47.
///
/// Ages come from the parameters of the training grant; a benefit for an institution is answered no to a person.
final class CatalogueRows {

    private static final Ask INSTITUTION = new Ask("申请的是学校或机构，不是个人", List.of(), person -> false);

    private CatalogueRows() {}

    static List<CatalogueRow> with(ChildRates rates, int assessmentAge) {
        int early = rates.earlyTo().whole();
        int late = rates.lateTo().whole();
        Ask small = ages(0, early);
        Ask bigger = ages(early + 1, late);
        Ask trained = types(
                "听力、言语、肢体、智力或孤独症",
                CatalogueType.HEARING,
                CatalogueType.SPEECH,
                CatalogueType.LIMB,
                CatalogueType.INTELLECT,
                CatalogueType.AUTISM);
        Ask lowVision = types("低视力", CatalogueType.LOW_VISION);
        Ask blind = types("盲", CatalogueType.BLIND);
        Ask mental = types("精神残疾", CatalogueType.MENTAL);
        Ask centre = Ask.yes("designatedCentre", "在康复定点机构训练");
        Ask lateTraining = GENERAL.and(Ask.yes("childHardship", "家庭经济条件困难")).and(centre);
        Ask child = ages(0, late);
        Ask poorChild = Ask.yes("childHardship", "家庭经济条件困难");
        Ask noVisit = Ask.no("homeVisitService", "没有享受居家托养上门服务");
        Ask noResidence = Ask.no("residentialCare", "没有集中托养");
        return List.of(
                CatalogueRow.of(1, "辅助器具适配", GENERAL, Ask.yes("needsDevice", "经评估需要辅助器具")),
                CatalogueRow.of(2, "家庭医生签约", GENERAL),
                CatalogueRow.of(3, "精神残疾人服药救助", GENERAL, mental, Ask.yes("psychiatricMedicine", "长期服药")),
                CatalogueRow.of(4, "精神残疾人住院补贴", GENERAL, mental, HARDSHIP, Ask.yes("psychiatricInpatient", "确需住院治疗")),
                CatalogueRow.of(5, "白内障手术补贴", HERE, HARDSHIP, Ask.yes("newCataract", "新发现白内障")),
                CatalogueRow.of(6, "学龄前儿童康复训练", small, earlyRoute(), trained),
                CatalogueRow.of(7, "学龄前低视力儿童康复训练", small, earlyRoute(), lowVision),
                CatalogueRow.of(8, "学龄前盲童康复训练", small, earlyRoute(), blind),
                CatalogueRow.of(9, "学龄儿童康复训练", bigger, lateTraining, trained),
                CatalogueRow.of(10, "学龄低视力儿童康复训练", bigger, lateTraining, lowVision),
                CatalogueRow.of(11, "学龄盲童康复训练", bigger, lateTraining, blind),
                CatalogueRow.of(12, "训练儿童交通、生活补贴", child, HERE, centre, poorChild.not("不属于经济困难家庭（困难家庭另有更高标准）")),
                CatalogueRow.of(13, "困难家庭训练儿童交通、生活补贴", child, HERE, centre, poorChild),
                CatalogueRow.of(
                        14,
                        "疑似残疾儿童诊断补贴",
                        child,
                        HERE,
                        Ask.yes("childTrainingAid", "正在享受康复训练补助"),
                        Ask.no("diagnosisPaid", "没有领过诊断补贴")),
                CatalogueRow.of(15, "残疾预防与生育指导", Ask.yes("birthGuidance", "是育龄智力、精神残疾妇女或残疾儿童母亲")),
                CatalogueRow.of(16, "职业技能和实用技术培训", GENERAL, WORKING_AGE.or(Ask.yes("ruralFamily", "是农村残疾人家属"))),
                CatalogueRow.of(
                        17, "创业扶持金", GENERAL, Ask.yes("selfEmployed", "自主创业"), Ask.no("startUpAidPaid", "没有领过创业扶持金")),
                CatalogueRow.of(18, "盲人按摩就业扶持", GENERAL, Ask.yes("blindMassage", "从事盲人按摩并符合条件")),
                CatalogueRow.of(19, "公益性岗位和就业服务", GENERAL, WORKING_AGE),
                CatalogueRow.of(
                        20,
                        "学前教育生活补贴",
                        studies("在园（学前教育）", Study.PRESCHOOL),
                        HERE,
                        HARDSHIP.called("属于困难残疾儿童或困难残疾人家庭儿童")),
                CatalogueRow.of(21, "残疾大学生入学救助", GENERAL, HARDSHIP, studies("大学入学当年", Study.UNIVERSITY_FIRST_YEAR)),
                CatalogueRow.of(22, "在读残疾大学生生活救助", GENERAL, HARDSHIP, studies("大学在读（非入学当年）", Study.UNIVERSITY)),
                CatalogueRow.of(
                        23,
                        "中小学困难残疾学生入学救助",
                        HERE,
                        HARDSHIP,
                        studies("中小学在读", Study.SCHOOL),
                        Ask.yes("schoolAidPublished", "区残联已公布救助标准")),
                CatalogueRow.of(24, "特殊教育班级经费", INSTITUTION),
                CatalogueRow.of(25, "居民医保一档全额资助", GENERAL, Ask.yes("residentInsurance", "参加城乡居民医保")),
                CatalogueRow.of(26, "住院自付补贴", GENERAL, HARDSHIP, Ask.yes("inpatient", "因病住院")),
                CatalogueRow.of(
                        27, "家属重大疾病住院自付补贴", GENERAL, HARDSHIP, Ask.yes("familySeriousIllness", "配偶或未成年子女患重大疾病住院")),
                CatalogueRow.of(28, "危房改造（修缮）", GENERAL, HARDSHIP, Ask.yes("ruralDangerousHouse", "农村住房新出现危险")),
                CatalogueRow.of(29, "残疾人两项补贴", CERTIFICATE, HARDSHIP.or(SEVERE)),
                CatalogueRow.of(30, "临时生活救助", GENERAL, Ask.yes("extremeNeed", "因灾情、事故等生活极度困难")),
                CatalogueRow.of(
                        31,
                        "日间照料托养补助",
                        GENERAL,
                        WORKING_AGE,
                        HARDSHIP,
                        types("智力或精神残疾", CatalogueType.INTELLECT, CatalogueType.MENTAL)
                                .or(types("肢体残疾", CatalogueType.LIMB).and(SEVERE)),
                        noVisit,
                        noResidence),
                CatalogueRow.of(
                        32, "居家托养服务补贴", GENERAL, WORKING_AGE, Ask.yes("needsHomeCare", "符合托养条件"), noVisit, noResidence),
                CatalogueRow.of(33, "居家托养上门服务", GENERAL, Ask.yes("needsHomeCare", "符合托养条件"), noResidence),
                CatalogueRow.of(34, "集中托养", GENERAL, SEVERE, Ask.yes("needsResidentialCare", "需要集中托养")),
                CatalogueRow.of(
                        35,
                        "残疾评定费补贴",
                        HERE,
                        Ask.yes("assessed", "申请残疾评定"),
                        HARDSHIP.or(small).or(aged(assessmentAge)).or(SEVERE).or(Ask.yes("gradeRaised", "复评后等级升高"))),
                CatalogueRow.of(36, "上门评定", HERE, Ask.yes("suspectedSevere", "疑似重度精神或肢体残疾、不便出门")),
                CatalogueRow.of(37, "数字电视收视费补贴", HERE, Ask.yes("coupleBlindOrDeaf", "夫妻双方都是盲人或聋人")),
                CatalogueRow.of(38, "节日慰问", GENERAL, HARDSHIP.or(Ask.yes("severalDisabled", "一户多残"))),
                CatalogueRow.of(39, "残疾人运动员训练补贴", GENERAL, Ask.yes("athlete", "入选残疾人运动员")),
                CatalogueRow.of(40, "C5驾照补贴", GENERAL, Ask.yes("c5Licence", "取得C5驾照")),
                CatalogueRow.of(41, "机动轮椅车燃油补贴", GENERAL, Ask.yes("motorWheelchair", "拥有机动轮椅车")),
                CatalogueRow.of(42, "高速套餐通行费减免", GENERAL, Ask.yes("lowerLimb", "下肢残疾并有车")),
                CatalogueRow.of(43, "家庭无障碍改造", GENERAL, SEVERE, HARDSHIP, Ask.yes("needsBarrierFree", "家中需要无障碍改造")),
                CatalogueRow.of(44, "文化体育进家庭", GENERAL),
                CatalogueRow.of(45, "法律救助和信访代理", GENERAL),
                CatalogueRow.of(46, "渝馨家园运营补助", INSTITUTION),
                CatalogueRow.of(47, "低收入重度残疾人照护服务", GENERAL, SEVERE, HARDSHIP, noResidence));
    }
}

package cn.anju.housing.demo;

import cn.anju.casework.CaseFile;
import cn.anju.casework.PublicNotices;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.Simulator;
import cn.anju.housing.application.ApplicationForm.ProjectChoice;
import cn.anju.housing.objection.ReceivingObjection;
import cn.anju.housing.stock.Project;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.identity.Actor;
import cn.anju.identity.DemoData;
import cn.anju.identity.DemoPast;
import cn.anju.identity.Role;
import cn.anju.identity.Sex;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Applications in every stage, so that the first look at each desk finds work on it.
///
/// Ten minutes are for one's own family; these are for looking: whatever a case can wait for, one of them waits for it.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoCases implements DemoData {

    private static final String SHAPINGBA = "500106";
    private static final String JIULONGPO = "500107";

    private final DemoFamilies families;
    private final CaseTales tales;
    private final Projects projects;
    private final PublicNotices notices;
    private final ReceivingObjection objections;
    private final Simulator departments;
    private final DemoPast past;

    DemoCases(
            DemoFamilies families,
            CaseTales tales,
            Projects projects,
            PublicNotices notices,
            ReceivingObjection objections,
            Simulator departments,
            DemoPast past) {
        this.families = families;
        this.tales = tales;
        this.projects = projects;
        this.notices = notices;
        this.objections = objections;
        this.departments = departments;
        this.past = past;
    }

    @Override
    public int order() {
        return 220;
    }

    @Override
    public void fill() {
        qualified();
        refusedAndAppealing();
        late();
        shownWithAnObjection();
        inPublicNotice();
        inSecondReview();
        refusedByAHair();
        returnedForPapers();
        inFirstReview();
        waitingForIntake();
        waitingForADepartment();
    }

    private void qualified() {
        var file = published(families.resident("19900000010", SHAPINGBA, 50_400), "02-10 15:20", "02-11", "02-24");
        tales.moved(file, "qualify", Actor.SYSTEM, "03-03 00:20", null);
        tales.letterRead(file, "03-03 19:05");
        var couple = families.couple("罗成林", "余雪莲", 1984, JIULONGPO, 41_200, 2015);
        var other = published(couple, "02-09 10:00", "02-10", "02-13");
        tales.moved(other, "qualify", Actor.SYSTEM, "02-28 00:20", null);
    }

    /// A little above the limit; the family says that a single payment was counted in.
    private void refusedAndAppealing() {
        var family = families.resident("19900000008", SHAPINGBA, 63_000);
        var file = begun(family, "02-11 09:10", "02-12");
        tales.moved(file, "reject", Role.FIRST_REVIEWER, "02-25 16:30", "近十二个月核定收入高于单身申请人的收入限额");
        tales.letterRead(file, "02-26 20:15");
        tales.moved(file, "appeal", family.applicant(), "03-03 21:40", "收入里有一笔一次性的工伤补偿，不是每个月都有的");
        tales.moved(tales.newestBeneath(file), "take", Role.CITY_AGENCY, "03-05 10:10", null);
    }

    private void late() {
        begun(families.couple("秦海波", "田玉兰", 1980, SHAPINGBA, 43_000), "02-24 17:05", "02-25");
    }

    private void shownWithAnObjection() {
        var file = published(
                families.couple("石一鸣", "姚佳怡", 1989, SHAPINGBA, 46_500, 2018, 2021), "02-25 11:30", "02-26", "03-04");
        var line = notices.entryOf(file.id()).orElseThrow();
        var objection = past.at(
                CaseTales.moment("03-05 22:10"),
                () -> objections.receive(
                        notices.the(line.notice()).number(),
                        line.position(),
                        "这家人在大渡口区好像还有一套住房，一直租给别人，请核实。",
                        "19900000000",
                        "127.0.0.1"));
        tales.moved(objection, "investigate", Role.DISTRICT_AUTHORITY, "03-06 09:30", null);
    }

    private void inPublicNotice() {
        published(families.resident("19900000009", JIULONGPO, 47_600), "02-26 09:00", "02-27", "03-05");
        published(families.couple("杜永胜", "龙素芬", 1975, SHAPINGBA, 39_500), "02-26 14:40", "02-27", "03-04");
        published(families.worker("夏子轩", 1999, Sex.MALE, SHAPINGBA, 52_800), "02-27 12:15", "02-28", "03-06");
    }

    private void inSecondReview() {
        passed(families.couple("熊光荣", "蒋红梅", 1978, SHAPINGBA, 38_900, 2012), "03-02 09:20", "03-03", "03-06");
        passed(families.worker("廖晓梅", 1994, Sex.FEMALE, JIULONGPO, 49_000), "03-02 16:00", "03-03", "03-06");
    }

    private void refusedByAHair() {
        var file = begun(families.worker("冯文斌", 1992, Sex.MALE, JIULONGPO, 62_600), "02-27 10:00", "02-28");
        tales.moved(file, "reject", Role.FIRST_REVIEWER, "03-05 15:00", "近十二个月核定收入略高于单身申请人的收入限额");
    }

    private void returnedForPapers() {
        var file = submitted(families.resident("19900000007", SHAPINGBA, 45_000), "03-03 13:30");
        tales.moved(file, "return", Role.INTAKE, "03-04 09:50", "工作单位填的是门店名称，请按营业执照或劳动合同改成单位全称");
    }

    /// One who may pass, one a little above the limit, one of whom no register knows an income, and one next door.
    private void inFirstReview() {
        begun(families.couple("曾治国", "彭丽华", 1986, SHAPINGBA, 44_000, 2019), "03-04 10:00", "03-05");
        begun(families.worker("任俊杰", 1996, Sex.MALE, SHAPINGBA, 64_800), "03-04 15:30", "03-05");
        begun(families.pensioner("龚桂兰", 1958, Sex.FEMALE, SHAPINGBA, 2_650), "03-05 08:50", "03-05");
        begun(families.worker("向春霞", 1991, Sex.FEMALE, JIULONGPO, 51_000), "03-05 09:00", "03-06");
    }

    private void waitingForIntake() {
        submitted(families.couple("郑大伟", "谢小燕", 1988, SHAPINGBA, 40_800, 2017), "03-06 17:40");
        submitted(families.worker("雷天佑", 2000, Sex.MALE, SHAPINGBA, 48_000), "03-07 20:05");
        submitted(families.worker("袁若曦", 1998, Sex.FEMALE, JIULONGPO, 50_000), "03-08 11:25");
    }

    private void waitingForADepartment() {
        var family = families.worker("程远航", 1995, Sex.MALE, SHAPINGBA, 53_000);
        departments.silence(family.people().getFirst().id(), QuestionKind.TAX_INCOME);
        tales.accepted(submitted(family, "03-05 16:10"), "03-06 10:45");
        tales.unanswered("03-06 10:50");
    }

    private CaseFile submitted(DemoFamily family, String at) {
        return tales.submitted(family, near(family.district()), at);
    }

    /// Accepted in the morning of that day; the departments answer within the hour.
    private CaseFile begun(DemoFamily family, String submitted, String accepted) {
        var file = tales.accepted(submitted(family, submitted), accepted + " 10:30");
        return tales.answered(file, accepted + " 11:20");
    }

    private CaseFile passed(DemoFamily family, String submitted, String accepted, String passed) {
        return tales.moved(begun(family, submitted, accepted), "pass", Role.FIRST_REVIEWER, passed + " 09:35", null);
    }

    /// Passed and published on the same day, by two officers.
    private CaseFile published(DemoFamily family, String submitted, String accepted, String published) {
        return tales.moved(
                passed(family, submitted, accepted, published),
                "publish",
                Role.SECOND_REVIEWER,
                published + " 15:10",
                null);
    }

    /// A city project in the district, the last by code, in which fewer wait.
    private ProjectChoice near(String district) {
        return projects.all().stream()
                .filter(project -> project.level() == Project.Level.CITY)
                .filter(project -> project.district().equals(district))
                .max(java.util.Comparator.comparing(Project::code, java.util.Comparator.comparing(ProjectCode::value)))
                .map(project -> new ProjectChoice(project.code().value(), project.name()))
                .orElseThrow();
    }
}

package cn.anju.street;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screen;
import cn.anju.browser.Screens;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.housing.application.HousingApplication.State;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.apply.Town;
import cn.anju.housing.objection.Appeal;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The street's other turns, as the people on both sides of the desk meet them.
@PlatformTest
@InBrowser
class TurnsOfTheStreetBrowserTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    ApplicationContext context;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Autowired
    TestLogins logins;

    @BeforeEach
    void itIsMonday() {
        clock.set(MONDAY);
    }

    @Test
    void a_refused_worker_sees_how_far_she_was_appeals_and_is_reviewed_again(Screens screens) {
        var resident = office.worker("唐小川", 63_000);
        var file = office.answered(resident);
        var reviewer = new Walker(as(screens.desk(port), office.officer(Role.FIRST_REVIEWER)));
        reviewer.opens("/desk/cases/" + file.number());
        assertThat(reviewer.text()).contains("规则结论：1 项不符合", "超出65.00元");
        reviewer.unfolds("不符合条件").fills("理由", "近一年月均收入高于单身人士标准。").presses("不符合条件");
        reviewer.confirms();

        var phone = new Walker(as(screens.phone(port), resident));
        phone.opens("/me").follows("打开看");
        assertThat(phone.text()).contains("近一年月均收入高于单身人士标准。", "第十三条");
        phone.opens("/me/cases/" + file.number());
        assertThat(phone.text()).as("65 yuan a month above 5,185").contains("5185", "65");
        phone.follows("我要申诉").fills("您认为哪里不对", "太短了").presses("我要申诉");
        assertThat(phone.text()).contains("10");
        assertThat(state(file)).isEqualTo(State.REJECTED);
        phone.fills("您认为哪里不对", "去年收入里有一笔一次性的伤残补偿，不是工资。").presses("我要申诉");
        assertThat(state(file)).isEqualTo(State.APPEALED);

        var city = new Walker(as(screens.desk(port), logins.staff("市级机构", null, Role.CITY_AGENCY)));
        city.opens("/desk/cases/" + appealOf(file).number());
        assertThat(city.text()).contains("伤残补偿");
        city.presses("受理申诉").confirms();
        city.opens("/desk/cases/" + appealOf(file).number());
        city.unfolds("申诉成立，重新初审").fills("理由", "一次性补偿不计入收入。").presses("申诉成立，重新初审");
        city.confirms();
        assertThat(state(file)).isEqualTo(State.FIRST_REVIEW);
        phone.opens("/me/cases/" + file.number()).shoots("street-appeal-upheld").isInOrder();
        assertThat(phone.text()).contains("初审");
        assertThat(appealOf(file).isIn(Appeal.State.DISMISSED)).isFalse();
    }

    @Test
    void papers_asked_for_are_handed_in_later_and_the_application_goes_on(Screens screens) {
        var town = new Town(context).withProjects();
        var resident = town.resident("陈建华", "19910412", true);
        var draft = town.completeDraft(resident);
        var phone = new Walker(screens.phone(port).signedIn(town.cookie(resident)));
        phone.opens("/me/apply/submit").presses("提交申请");
        var file = cases.the(draft.file().id());

        var intake = new Walker(as(screens.desk(port), office.officer(Role.INTAKE)));
        intake.opens("/desk/cases/" + file.number());
        intake.unfolds("退回补正").fills("理由", "请补一份单位开的收入证明。").presses("退回补正");
        intake.confirms();
        assertThat(state(file)).isEqualTo(State.RETURNED);

        phone.opens("/me");
        assertThat(phone.text()).contains("补");
        phone.opens("/me/cases/" + file.number());
        assertThat(phone.heading()).isEqualTo("还差一些材料，请您补齐");
        assertThat(phone.text()).contains("请补一份单位开的收入证明。");
        phone.shoots("street-returned").isInOrder();
        phone.follows("去补齐");
        phone.opens("/me/apply/documents").attaches("其他材料", "收入证明.pdf").presses("上传 其他材料");
        assertThat(phone.text()).contains("已上传：其他材料。", "收入证明.pdf");
        phone.opens("/me/apply/check").ticks("我承诺").ticks("我同意").presses("下一步：提交");
        phone.presses("再次提交");
        assertThat(state(file)).isEqualTo(State.SUBMITTED);
        intake.opens("/desk/cases/" + file.number());
        assertThat(intake.text()).contains("收入证明.pdf");
    }

    @Test
    void who_has_an_application_does_not_get_a_second_one(Screens screens) {
        var town = new Town(context).withProjects();
        var resident = town.resident("陈建华", "19910412", true);
        town.completeDraft(resident);
        var phone = new Walker(screens.phone(port).signedIn(town.cookie(resident)));
        phone.opens("/me/apply/submit").presses("提交申请");
        phone.opens("/me/apply");
        assertThat(phone.text()).contains("您已有一件在办");
        phone.shoots("street-second").isInOrder();
        assertThat(town.count(
                        "select count(*) from casework.case_person where person_id = :who",
                        "who",
                        resident.person().value()))
                .isEqualTo(1);
    }

    @Test
    void a_late_application_stands_first_and_says_how_late(Screens screens) {
        var late = office.answered(office.worker("迟迟", 60_000));
        clock.set(LocalDate.of(2026, 3, 19));
        var fresh = office.answered(office.worker("早早", 60_000));
        var desk = new Walker(as(screens.desk(port), office.officer(Role.FIRST_REVIEWER)));
        desk.opens("/desk").shoots("street-late").isInOrder();
        assertThat(desk.text()).contains("超 1 天");
        assertThat(desk.text().indexOf("迟*")).isLessThan(desk.text().indexOf("早*"));
        desk.opens("/desk/cases/" + late.number());
        assertThat(desk.text()).contains("超 1 天");
        desk.opens("/desk/cases/" + fresh.number());
        assertThat(desk.text()).doesNotContain("超 1 天").contains("7 天");
    }

    private Screen as(Screen screen, Actor actor) {
        return screen.signedIn(logins.cookie(actor.account()));
    }

    private State state(CaseFile file) {
        return (State) cases.the(file.id()).state();
    }

    private CaseFile appealOf(CaseFile file) {
        return cases.beneath(file.id()).stream()
                .filter(one -> one.type().key().equals(Appeal.KEY))
                .findFirst()
                .orElseThrow();
    }
}

package cn.anju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screen;
import cn.anju.browser.Screens;
import cn.anju.casework.PublicNotices;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The review in a real browser: by keyboard, on desk and phone, accessible throughout.
@PlatformTest
@InBrowser
class ReviewBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    TestLogins logins;

    @Autowired
    PublicNotices notices;

    @Autowired
    TestClock clock;

    @BeforeEach
    void itIsMonday() {
        clock.set(LocalDate.of(2026, 3, 9));
    }

    @Test
    void a_reviewer_walks_from_the_list_to_the_decision_with_the_keys(Screens screens) {
        var file = office.answered(office.worker("周静怡", 60_000));
        var desk = screens.desk(port).signedIn(cookie(Role.FIRST_REVIEWER));
        desk.open("/desk?type=housing.application");
        do {
            desk.keyboard().press("ArrowDown");
        } while (!String.valueOf(desk.page().evaluate("document.activeElement.innerText"))
                .contains(file.number().value()));
        desk.keyboard().press("Enter");
        desk.page().waitForURL("**/desk/cases/" + file.number());
        desk.keyboard().tabTo("通过，送复审").press("Enter");
        desk.page().waitForSelector("text=请再看一遍");
        desk.shoot("review-confirm").check();
        desk.keyboard().tabTo("确认，通过，送复审").press("Enter");
        desk.page().waitForSelector("text=已办：通过，送复审");
        assertThat(office.now(file).isIn(HousingApplication.State.SECOND_REVIEW))
                .isTrue();
    }

    @Test
    void the_desks_pages_are_accessible_on_desk_and_phone(Screens screens) {
        office.answered(office.worker("吴小莉", 60_000));
        var file = office.answered(office.worker("唐国强", 70_000));
        office.itIs(LocalDate.of(2026, 3, 17));
        String session = cookie(Role.FIRST_REVIEWER, Role.INTAKE);
        for (var screen : screens.all(port)) {
            screen.signedIn(session);
            check(screen, "/desk", "desk-work");
            check(screen, "/desk/search", "desk-search");
            check(screen, "/desk/cases/" + file.number(), "desk-case");
            check(screen, "/desk/cases/" + file.number() + "/facts/WORK_KIND", "desk-fact");
            check(screen, "/desk/cases/" + file.number() + "/what-if", "desk-what-if");
        }
    }

    @Test
    void the_public_notice_and_its_objection_form_are_accessible(Screens screens) {
        var shown = office.shown(office.worker("韩红梅", 60_000));
        var entry = notices.entryOf(shown.id()).orElseThrow();
        String there = "/notices/" + notices.the(entry.notice()).number();
        for (var screen : List.of(screens.phone(port), screens.elderPhone(port), screens.desk(port))) {
            check(screen, "/notices", "notices");
            check(screen, there, "notice");
            check(screen, there + "/objections/new?row=" + entry.position(), "objection");
        }
    }

    private String cookie(Role... roles) {
        return logins.cookie(office.officer(roles).account());
    }

    private static void check(Screen screen, String path, String shot) {
        assertThat(screen.open(path).status()).as(path).isEqualTo(200);
        screen.shoot(shot).check();
    }
}

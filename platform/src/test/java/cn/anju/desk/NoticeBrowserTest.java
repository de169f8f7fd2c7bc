package cn.anju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screen;
import cn.anju.browser.Screens;
import cn.anju.casework.PublicNotices;
import cn.anju.housing.application.HousingOffice;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Public notices and objections in a real browser, on phone and desk.
@PlatformTest
@InBrowser
class NoticeBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    PublicNotices notices;

    @Autowired
    TestClock clock;

    @BeforeEach
    void itIsMonday() {
        clock.set(LocalDate.of(2026, 3, 9));
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

    private static void check(Screen screen, String path, String shot) {
        assertThat(screen.open(path).status()).as(path).isEqualTo(200);
        screen.shoot(shot).check();
    }
}

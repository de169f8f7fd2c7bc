package cn.anju.portal;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screens;
import cn.anju.casework.Letters;
import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A refusal as its household meets it, and the law behind it, in a real browser.
@PlatformTest
@InBrowser
class OwnPagesBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    TestClock clock;

    @Autowired
    TestLogins logins;

    @Autowired
    Letters letters;

    @Test
    void a_refusal_can_be_read_on_the_phone_in_large_type_and_on_the_desk(Screens screens) {
        clock.set(LocalDate.of(2026, 3, 9));
        var resident = office.worker("唐小川", 63_000);
        var refused =
                office.moved(office.answered(resident), "reject", office.officer(Role.FIRST_REVIEWER), "收入高于单身人士标准。");
        var letter = letters.to(Objects.requireNonNull(resident.person())).getFirst();
        for (var screen : List.of(screens.phone(port), screens.elderPhone(port), screens.desk(port))) {
            screen.signedIn(logins.cookie(resident.account()));
            for (String path : List.of(
                    "/me",
                    "/me/cases/" + refused.number(),
                    "/me/letters",
                    "/me/letters/" + letter.id(),
                    "/me/cases/" + refused.number() + "/appeal",
                    "/law")) {
                screen.open(path);
                screen.shoot("own" + path.replaceAll("[^a-z]+", "-"));
                screen.check();
            }
        }
    }
}

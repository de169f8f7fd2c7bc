package cn.anju.housing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screens;
import cn.anju.identity.Role;
import cn.anju.test.DemoTest;
import cn.anju.test.TestLogins;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A leader looks at the city's figures, compares them with last year's and opens the list behind one.
@DemoTest
@InBrowser
class FiguresBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Test
    void figures_are_compared_and_opened_down_to_the_home(Screens screens) {
        var cookie = logins.cookie(logins.staff("方敏", null, Role.CITY_AGENCY).account());
        for (var screen : List.of(screens.phone(port), screens.elderDesk(port), screens.desk(port))) {
            screen.signedIn(cookie).open("/desk/figures");
            screen.page().getByLabel("和哪一天比").fill("2026-01-01");
            screen.page().locator("button:has-text('查看')").click();
            screen.shoot("figures").check();
            assertThat(screen.page().locator("main").innerText()).contains("全市公租房数据", "多 ");
            screen.page().locator(".kpi a:has-text('已出租')").first().click();
            screen.shoot("figures-list").check();
            screen.page().locator("tbody a").first().click();
            assertThat(screen.page().url()).contains("/desk/stock/units/");
        }
    }
}

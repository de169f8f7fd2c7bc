package cn.anju.housing.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screens;
import cn.anju.housing.billing.LeasesForBilling;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rent is adjusted: proposed at one desk, tried on every household, approved at another.
@PlatformTest
@InBrowser
class RentAdjustmentBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_rent_is_adjusted_with_a_trial_and_put_in_force(Screens screens) {
        clock.set(LocalDate.of(2026, 12, 20));
        new LeasesForBilling(jdbc).project("ADJBROWSER", "500113", 4);
        var desk = screens.desk(port)
                .signedIn(logins.cookie(
                        logins.staff("提案人", "500113", Role.DISTRICT_AUTHORITY).account()));
        desk.open("/desk/rent/standards");
        desk.shoot("standards").check();
        desk.page().locator("a:has-text('三年一次的调整')").click();
        var page = desk.page();
        page.getByLabel("范围").selectOption("500113");
        page.getByLabel("从哪一天起").fill("2027-01-01");
        page.getByLabel("城镇居民人均可支配收入变化").fill("5.2");
        page.getByLabel("居民消费价格指数变化").fill("很多");
        page.getByLabel("居住价格指数变化").fill("-1.6");
        page.getByLabel("依据").fill("渝房发〔2026〕1号");
        page.locator("button:has-text('提出')").click();
        desk.shoot("standards-wrong").check();
        assertThat(page.locator("main").innerText()).contains("要填百分数");
        page.getByLabel("居民消费价格指数变化").fill("0.3");
        page.locator("button:has-text('提出')").click();
        desk.shoot("standards-trial").check();
        assertThat(page.locator("main").innerText()).contains("11.14", "等另一个人批准", "28.16");
        var phone = screens.elderPhone(port)
                .signedIn(logins.cookie(
                        logins.staff("批准人", null, Role.CITY_AGENCY).account()));
        phone.open("/desk/rent/standards");
        phone.page().locator("a:has-text('三年一次的调整')").first().click();
        phone.shoot("standards-decide").check();
        phone.page().locator("button:has-text('批准')").first().click();
        assertThat(phone.page().locator("main").innerText()).contains("已批准");
        assertThat(jdbc.sql("""
                        select r.standard from housing.rent_standard r join housing.project p on p.id = r.project_id
                        where p.code = 'ADJBROWSER' and r.since = '2027-01-01'
                        """).query(String.class).single()).isEqualTo("11.14");
    }
}

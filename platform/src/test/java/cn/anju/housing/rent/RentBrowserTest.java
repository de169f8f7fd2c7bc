package cn.anju.housing.rent;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screens;
import cn.anju.money.MadeBills;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Rent on the phone, in large type and on the desk: a bill paid to its receipt, and a late payer's page.
@PlatformTest
@InBrowser
class RentBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Test
    void a_bill_is_paid_and_the_receipt_read(Screens screens) {
        clock.set(LocalDate.of(2026, 3, 9));
        for (var screen : screens.all(port)) {
            var tenant = new Tenants(context).tenant("唐小川", LocalDate.of(2025, 1, 1));
            var made = new MadeBills(context);
            made.bill(tenant.lease().value(), YearMonth.of(2026, 3), "553.52");
            screen.signedIn(logins.cookie(tenant.resident().account()));
            screen.open("/me/rent");
            screen.shoot("rent").check();
            screen.page().locator("form[action$='/pay'] button").click();
            screen.shoot("rent-confirm").check();
            screen.page().locator("button[name=confirmed]").click();
            screen.page().getByText("打开收据 PDF").waitFor();
            screen.shoot("rent-receipt").check();
            screen.open("/me/rent");
            screen.shoot("rent-paid").check();
        }
    }

    @Test
    void a_late_payers_page(Screens screens) {
        clock.set(LocalDate.of(2026, 3, 9));
        var tenant = new Tenants(context).tenant("晚缴人", LocalDate.of(2025, 1, 1));
        var made = new MadeBills(context);
        for (int month = 1; month <= 3; month++) {
            made.bill(tenant.lease().value(), YearMonth.of(2026, month), "553.52");
        }
        for (var screen : screens.all(port)) {
            screen.signedIn(logins.cookie(tenant.resident().account()));
            screen.open("/me");
            screen.shoot("rent-late-me").check();
            screen.open("/me/rent");
            screen.shoot("rent-late").check();
        }
    }
}

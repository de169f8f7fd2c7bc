package cn.anju.housing.rent;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screens;
import cn.anju.identity.Role;
import cn.anju.money.MadeBills;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    JdbcClient jdbc;

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

    @Test
    void the_desks_of_those_who_book_money(Screens screens) {
        clock.set(LocalDate.of(2026, 9, 9));
        var made = new MadeBills(context);
        String debt = MadeBills.newDebt();
        for (int month = 1; month <= 7; month++) {
            made.bill(debt, YearMonth.of(2026, month), "553.52");
        }
        String cookie = logins.cookie(logins.staff("方华", null, Role.FINANCE).account());
        var file = sent(
                new Visitor(port).with(cookie),
                "账单号,金额,缴款日期,流水号,缴款人\n%s-202601,553.52,2026-01-20,BR1,唐小川\n没写,6.00,2026-01-20,BR2,欧阳明\n"
                        .formatted(debt));
        var line = jdbc.sql("select id from money.bank_line where flow = 'BR2'")
                .query(Long.class)
                .single();
        for (var screen : screens.all(port)) {
            screen.signedIn(cookie);
            for (String path : List.of(
                    "/desk/rent/payments",
                    "/desk/rent/payments/" + file,
                    "/desk/rent/unmatched",
                    "/desk/rent/unmatched/" + line,
                    "/desk/rent/books",
                    "/desk/rent/arrears")) {
                screen.open(path);
                screen.shoot("money"
                                + path.replaceAll("/[0-9a-f-]{36}|/[0-9]+$", "-one")
                                        .replace('/', '-'))
                        .check();
            }
        }
    }

    /// The id of a file that was sent and imported.
    private static String sent(Visitor officer, String text) {
        officer.get("/desk/rent/payments");
        var kept = officer.send(HttpRequest.newBuilder(officer.address("/api/v1/payment-files?name=bank.csv"))
                .header("X-XSRF-TOKEN", officer.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
        var id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(kept.body());
        assertThat(id.find()).as(kept.body()).isTrue();
        var done = officer.json(
                "/api/v1/payment-files/" + id.group(1) + "/confirmation",
                UUID.randomUUID().toString(),
                "{}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        return id.group(1);
    }
}

package cn.anju.housing.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screens;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.billing.BillRun;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A tenant renews on the phone, two officers decide, a third signs, and the next month's bill has the new terms.
@PlatformTest
@InBrowser
class RenewalBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    HousingOffice office;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    BillRun billing;

    @Autowired
    Bills bills;

    @Test
    void from_the_card_on_the_phone_to_the_bill_of_the_new_lease(Screens screens) {
        clock.set(LocalDate.of(2026, 3, 9));
        var town = new TenantTown(context);
        // 2,500 a month: over the old 2,000, within today's limit
        var tenant = town.tenant("续租人", 30_000, LocalDate.of(2023, 7, 1), LocalDate.of(2026, 6, 30));
        var phone = screens.phone(port).signedIn(logins.cookie(tenant.resident().account()));
        phone.open("/me");
        phone.page().getByText("合同 2026年6月30日期满").waitFor();
        phone.keyboard().tabTo("申请续租").enter();
        phone.shoot("renewal-ask").check();
        phone.page().getByText("下一步：看租金").click();
        phone.page().getByText("请选择续租几年。").first().waitFor();
        phone.shoot("renewal-ask-wrong").check();
        phone.page().locator("input[name=years][value='2']").check();
        phone.page().locator("input[name=workChanged][value=NO]").check();
        phone.page().getByText("下一步：看租金").click();
        phone.page().getByText("按原申请条件").first().waitFor();
        assertThat(phone.page().content()).contains("每月 ¥553.52", "每月 ¥608.87");
        phone.shoot("renewal-check").check();
        phone.page().locator("input[name=regime][value=PRE_2024]").check();
        phone.page().locator("input[name=promise]").check();
        phone.page().locator("input[name=consent]").check();
        phone.page().getByText("提交续租申请").click();
        phone.page().getByText("续租申请已提交").waitFor();
        phone.shoot("renewal-asked").check();
        String number = phone.page().url().replaceAll(".*/", "");
        office.departmentsAnswer();

        decides(screens, number, Role.FIRST_REVIEWER, "符合，送复审", "renewal-desk");
        decides(screens, number, Role.SECOND_REVIEWER, "复审通过，同意续租", null);
        decides(screens, number, Role.OPERATOR, "签订续租合同", null);

        phone.open("/me/leases/" + tenant.lease().value());
        phone.shoot("renewal-lease").check();
        office.itIs(LocalDate.of(2026, 7, 1));
        billing.run(YearMonth.of(2026, 7), Actor.SYSTEM);
        var bill = bills.find(new BillNumber(tenant.lease().next().value(), YearMonth.of(2026, 7)));
        assertThat(bill.orElseThrow().amount()).isEqualByComparingTo("608.87");
        phone.open("/me/rent");
        assertThat(phone.page().content())
                .contains("608.87", tenant.lease().next().value());
        phone.open("/me");
        phone.shoot("renewal-me").check();
    }

    private void decides(Screens screens, String number, Role role, String button, @Nullable String shot) {
        var desk =
                screens.desk(port).signedIn(logins.cookie(office.officer(role).account()));
        desk.open("/desk/cases/" + number);
        if (shot != null) {
            desk.shoot(shot).check();
        }
        desk.keyboard().tabTo(button).enter();
        desk.page().locator("button[name=confirmed]").focus();
        desk.keyboard().enter();
        assertThat(desk.page().content()).as(button).doesNotContain("还不能提交");
    }
}

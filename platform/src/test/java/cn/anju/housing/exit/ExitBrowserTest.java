package cn.anju.housing.exit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screen;
import cn.anju.browser.Screens;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A household that sublet its home, from the notice to the settled account, on the desk and on its own phone; then it
/// applies again and reads until when it may not.
@PlatformTest
@InBrowser
class ExitBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestLogins logins;

    @Autowired
    ExitRegister register;

    @Test
    void from_the_notice_to_the_settlement_and_the_bar(Screens screens) {
        var town = new LeavingTown(context);
        var home = town.termOver("BROWSE");
        var desk = screens.desk(port).signedIn(logins.cookie(town.operator.account()));
        var phone = screens.phone(port).signedIn(logins.cookie(home.tenant().account()));

        desk.open("/desk/exits");
        desk.shoot("exit-proposals").check();
        desk.keyboard().tabTo(home.lease().number().value()).enter();
        desk.page().selectOption("[name=reason]", "VIOLATION");
        desk.page().selectOption("[name=act]", "SUBLET");
        desk.page().fill("[name=since]", "2026-03-17");
        desk.page().fill("[name=why]", "短");
        desk.keyboard().tabTo("核对并立案").enter();
        desk.page().getByText("10 到 1000 个字，当事人会读到这段话。").first().waitFor();
        desk.shoot("exit-open").check();
        desk.page().fill("[name=why]", "走访查实，房屋转租给他人居住。");
        desk.keyboard().tabTo("核对并立案").enter();
        desk.shoot("exit-open-confirm").check();
        confirm(desk);
        var number = number(home.lease().number());
        assertThat(desk.page().url()).endsWith("/desk/cases/" + number);
        step(desk, "发出腾退通知（没有过渡期）");
        desk.shoot("exit-noticed").check();

        phone.open("/me");
        phone.page().getByText("看理由和期限").waitFor();
        phone.open("/me/cases/" + number);
        phone.page().getByText("转租、出借住房").first().waitFor();
        phone.shoot("exit-mine").check();

        town.office.itIs(LocalDate.of(2026, 3, 20));
        desk.open("/desk/cases/" + number + "/check-out");
        desk.page().fill("[name=water]", "120.5");
        desk.page().fill("[name=power]", "3021");
        desk.page().fill("[name=gas]", "88");
        desk.page().fill("[name=keys]", "2");
        desk.page().fill("[name=damages]", "入户门锁 120\n灶台 80.50");
        desk.shoot("exit-check-out").check();
        desk.keyboard().tabTo("保存验收单").enter();
        desk.page().getByText("结算预览").waitFor();
        step(desk, "确认交房");
        step(desk, "结算并办结");
        desk.page().getByText("不得再次申请").waitFor();
        desk.shoot("exit-closed").check();

        phone.open("/me/cases/" + number);
        phone.page().getByText("到 2031年3月20日（含当日）为止不能再申请公租房").first().waitFor();
        phone.shoot("exit-settled").check();
        phone.open("/me/rent");
        phone.page().getByText("退租结算").first().waitFor();
        phone.shoot("exit-rent").check();

        var again = town.office.answered(home.tenant());
        phone.open("/me/cases/" + again.number());
        phone.page().getByText("限制到2031年3月20日为止").first().waitFor();
        phone.shoot("exit-barred").check();
    }

    private static void step(Screen desk, String label) {
        desk.keyboard().tabTo(label).enter();
        confirm(desk);
    }

    private static void confirm(Screen desk) {
        desk.page().locator("button[name=confirmed]").click();
    }

    private String number(LeaseNumber lease) {
        var exit = register.openOf(lease).orElseThrow();
        return context.getBean(cn.anju.casework.Cases.class)
                .the(exit.caseId())
                .number()
                .value();
    }
}

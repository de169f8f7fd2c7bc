package cn.anju.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screen;
import cn.anju.browser.Screens;
import cn.anju.identity.AccountId;
import cn.anju.test.DemoTest;
import cn.anju.test.TestLogins;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door, the demo's pages and the administrators' pages in a real browser.
@DemoTest
@InBrowser
class DoorBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "/login, login",
        "/login?as=19900000002, login-code",
        "/login/staff?as=zhoujing, login-staff",
        "/demo/clock, demo-clock",
        "/demo/sms, demo-sms"
    })
    void everybodys_pages_are_accessible(String path, String shot, Screens screens) {
        for (var screen : screens.all(port)) {
            screen.open(path);
            screen.shoot(shot).check();
        }
    }

    @ParameterizedTest
    @CsvSource({"/desk/accounts, accounts", "/desk/accounts/new, account-new", "/desk/machines, machines"})
    void the_administrators_pages_are_accessible(String path, String shot, Screens screens) {
        for (var screen : screens.all(port)) {
            screen.signedIn(logins.cookie(staff("sysadmin"))).open(path);
            screen.shoot(shot).check();
        }
    }

    @Test
    void a_resident_comes_in_on_a_phone_without_script_and_reads_the_own_data(Screens screens) {
        var phone = screens.phoneWithoutScript(port);
        phone.open("/login?to=/me/profile");
        phone.page().locator("a", named("陈晓梅")).click();
        press(phone, "登录");
        phone.open("/me/profile");
        assertThat(phone.page().locator("h1").textContent()).isEqualTo("我的资料");
        // The accessibility check runs script in the page; this screen has none, so the next test does it.
        phone.shoot("profile");
        phone.page().locator(".menu summary").click();
        press(phone, "退出");
        assertThat(phone.page().url()).endsWith("/login");
    }

    @Test
    void the_own_data_are_accessible(Screens screens) {
        var resident =
                new AccountId(jdbc.sql("select account_id from identity.demo_login where sealed_secret is null limit 1")
                        .query(UUID.class)
                        .single());
        for (var screen : screens.all(port)) {
            screen.signedIn(logins.cookie(resident)).open("/me/profile");
            screen.shoot("profile").check();
        }
    }

    @Test
    void staff_come_in_with_the_keys_alone(Screens screens) {
        var desk = screens.desk(port);
        desk.open("/login/staff?as=tanlin");
        desk.page().locator("#f-code").press("Enter");
        assertThat(desk.page().url()).endsWith("/desk");
    }

    private static void press(Screen screen, String label) {
        screen.page()
                .locator("main button, header button", named(label))
                .first()
                .click();
    }

    private static com.microsoft.playwright.Page.LocatorOptions named(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    private AccountId staff(String userName) {
        return new AccountId(jdbc.sql("select account_id from identity.staff_login where user_name = :name")
                .param("name", userName)
                .query(UUID.class)
                .single());
    }
}

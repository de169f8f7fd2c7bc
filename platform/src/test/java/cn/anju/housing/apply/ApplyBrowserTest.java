package cn.anju.housing.apply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screen;
import cn.anju.browser.Screens;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The form in a real browser: keyboard, no script, both sizes, both modes.
@PlatformTest
@InBrowser
class ApplyBrowserTest {

    private static final List<String> PAGES = List.of(
            "/me",
            "/me/apply",
            "/me/apply/where",
            "/me/apply/family",
            "/me/apply/family/add",
            "/me/apply/work",
            "/me/apply/incomes",
            "/me/apply/recognition",
            "/me/apply/homes",
            "/me/apply/documents",
            "/me/apply/check",
            "/me/apply/submit");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    Town town;

    @BeforeEach
    void town() {
        clock.reset();
        town = new Town(context).withProjects();
    }

    @Test
    void with_the_keys_alone_on_a_phone_from_nothing_to_submitted(Screens screens) {
        var phone = screens.phone(port).signedIn(town.cookie(town.resident("陈建华", "19910412", true)));
        phone.open("/me/apply");
        var keys = phone.keyboard();
        keys.tabTo("开始填写").enter();
        phone.page().waitForURL("**/me/apply/where");
        keys.tabTo("市级公租房").press("Space");
        keys.tabTo("由哪个区县受理");
        choose(phone, "place", "500106");
        keys.tabTo("保存，下一步").enter();
        phone.page().waitForURL("**/me/apply/family");
        keys.tabTo("未婚").press("Space");
        keys.tabTo("保存，下一步").enter();
        phone.page().waitForURL("**/me/apply/work");
        keys.tabTo("在单位上班").press("Space");
        keys.tabTo("单位名称").type("重庆某某机械有限公司");
        keys.tabTo("有").press("Space");
        keys.tabTo("不是").press("Space");
        keys.tabTo("保存，下一步").enter();
        phone.page().waitForURL("**/me/apply/incomes");
        keys.tabTo("您本人").type("57000");
        keys.tabTo("保存，下一步").enter();
        phone.page().waitForURL("**/me/apply/recognition");
        keys.tabTo("保存，下一步").enter();
        phone.page().waitForURL("**/me/apply/homes");
        keys.tabTo("第一志愿");
        choose(phone, "projects[0]", "MXJY");
        keys.tabTo("单间配套").press("Space");
        keys.tabTo("保存，下一步").enter();
        phone.page().waitForURL("**/me/apply/documents");
        keys.tabTo("下一步").enter();
        phone.page().waitForURL("**/me/apply/check");
        keys.tabTo("我承诺").press("Space");
        keys.tabTo("我同意").press("Space");
        keys.tabTo("下一步：提交").enter();
        phone.page().waitForURL("**/me/apply/submit");
        keys.tabTo("提交申请").enter();
        phone.page().waitForURL("**/me/cases/*");
        assertThat(phone.page().locator("h1").innerText()).isEqualTo("您的申请已经提交，等待受理");
    }

    @Test
    void without_script_a_mistake_is_explained_beside_its_field_and_then_it_goes_on(Screens screens) {
        var phone = screens.phoneWithoutScript(port).signedIn(town.cookie(town.resident("陈建华", "19910412", true)));
        phone.open("/me/apply/where");
        phone.page().locator("text=保存，下一步").click();
        assertThat(phone.page().locator(".problems").innerText()).contains("请选择申请市级公租房");
        phone.page().locator("input[value=CITY]").check();
        phone.page().locator("select[name=place]").selectOption("500106");
        phone.page().locator("text=保存，下一步").click();
        assertThat(phone.page().locator("h1").innerText()).isEqualTo("和谁一起申请");
        assertThat(phone.page().locator(".saved").innerText()).contains("草稿已保存 09:00");
    }

    @Test
    void every_page_is_accessible_on_phone_and_desk_and_in_large_type(Screens screens) {
        var resident = town.resident("陈建华", "19880412", true);
        var wife = town.resident("李晓梅", "19890315", false);
        town.completeDraft(resident, wife);
        for (var screen : List.of(screens.phone(port), screens.elderPhone(port), screens.desk(port))) {
            screen.signedIn(town.cookie(resident));
            for (String path : PAGES) {
                screen.open(path);
                screen.shoot("apply" + path.replace("/me", "").replace('/', '-'));
                screen.check();
            }
        }
    }

    @Test
    void the_public_pages_are_accessible_at_both_sizes_in_both_modes(Screens screens) {
        for (var screen : screens.all(port)) {
            for (String path : List.of("/", "/open-data", "/help")) {
                screen.open(path);
                screen.shoot("portal" + path.replace('/', '-'));
                screen.check();
            }
        }
    }

    /// A list is a native control; with the keys it is opened by the system, so the choice is made as the system would.
    private static void choose(Screen screen, String name, String value) {
        screen.page().locator("select[name='" + name + "']").selectOption(value);
    }
}

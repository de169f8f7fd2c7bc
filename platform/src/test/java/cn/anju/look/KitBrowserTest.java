package cn.anju.look;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screens;
import cn.anju.test.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
@InBrowser
class KitBrowserTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"/look,kit", "/look/desk,kit-desk", "/look/confirm,kit-confirm"})
    void every_kit_page_is_accessible_on_phone_and_desk_in_both_modes(String path, String shot, Screens screens) {
        for (var screen : screens.all(port)) {
            screen.open(path);
            screen.shoot(shot).check();
        }
    }

    @Test
    void the_page_of_a_failure_is_as_good_as_any_other(Screens screens) {
        for (var screen : screens.all(port)) {
            assertThat(screen.open("/look/no-such-page").status()).isEqualTo(404);
            screen.shoot("failure").check();
        }
    }

    @Test
    void the_keys_reach_everything_and_the_focus_is_always_seen(Screens screens) {
        var desk = screens.desk(port);
        desk.open("/look");
        assertThat(desk.keyboard().walk()).contains("跳到正文", "长辈版", "提交", "手机号", "12345");
    }

    @Test
    void the_phones_menu_opens_with_the_keys_and_without_script(Screens screens) {
        for (var phone : java.util.List.of(screens.phone(port), screens.phoneWithoutScript(port))) {
            phone.open("/look");
            assertThat(phone.page().locator("nav[aria-label=主菜单]").isVisible()).isFalse();
            phone.page().locator(".menu summary").press("Enter");
            assertThat(phone.page().locator("nav[aria-label=主菜单]").isVisible()).isTrue();
        }
    }

    @Test
    void the_elder_switch_returns_to_the_same_page_and_is_remembered(Screens screens) {
        var phone = screens.phoneWithoutScript(port);
        phone.open("/look/desk?type=renewal");
        phone.page()
                .locator("button", new com.microsoft.playwright.Page.LocatorOptions().setHasText("长辈版"))
                .click();
        assertThat(phone.page().url()).endsWith("/look/desk?type=renewal");
        assertThat(phone.page().locator("html.elder").count()).isEqualTo(1);
        phone.open("/look");
        assertThat(phone.page().locator("html.elder").count()).isEqualTo(1);
    }
}

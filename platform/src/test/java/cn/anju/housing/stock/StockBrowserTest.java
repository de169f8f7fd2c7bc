package cn.anju.housing.stock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screen;
import cn.anju.browser.Screens;
import cn.anju.housing.stock.demo.DemoStock;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The stock's pages in a real browser, with the demo city's homes.
@PlatformTest
@InBrowser
class StockBrowserTest {

    private static boolean filled;

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void theDemoCity() {
        if (!filled) {
            transactions.executeWithoutResult(status -> new DemoStock(jdbc).fill());
            filled = true;
        }
    }

    @ParameterizedTest
    @CsvSource({"/projects,projects", "/projects/KJXC,project", "/rents,rents"})
    void the_public_pages_are_accessible_on_phone_and_desk_in_both_modes(String path, String shot, Screens screens) {
        for (var screen : screens.all(port)) {
            assertThat(screen.open(path).status()).isEqualTo(200);
            screen.shoot("stock-" + shot).check();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/stock,desk",
        "/desk/stock/projects/KJXC,desk-project",
        "/desk/stock/units?state=VACATING,desk-units",
        "/desk/stock/imports,desk-imports"
    })
    void the_desks_pages_are_accessible_on_phone_and_desk(String path, String shot, Screens screens) {
        for (var screen : staff(screens)) {
            assertThat(screen.open(path).status()).isEqualTo(200);
            screen.shoot("stock-" + shot).check();
        }
    }

    @Test
    void a_home_is_moved_with_a_reason_in_two_steps(Screens screens) {
        for (var screen : staff(screens)) {
            screen.open("/desk/stock/units?state=VACATING");
            screen.page().locator("table tbody tr a").first().click();
            screen.shoot("stock-desk-unit").check();
            screen.page().getByLabel("收回钥匙，开始整修").check();
            screen.page().getByLabel("理由").fill("住户已交回两把钥匙");
            screen.page().locator("button:has-text('下一步')").click();
            screen.shoot("stock-desk-unit-confirm").check();
            screen.page().locator("button:has-text('收回钥匙，开始整修')").click();
            assertThat(screen.page().locator("main").innerText())
                    .contains("已转为「整修中」")
                    .contains("住户已交回两把钥匙");
            screen.shoot("stock-desk-unit-moved").check();
        }
    }

    @Test
    void a_file_is_uploaded_checked_and_its_good_rows_imported(Screens screens) {
        int number = 0;
        for (var screen : staff(screens)) {
            number++;
            screen.open("/desk/stock/imports");
            screen.page().getByLabel("房屋").check();
            screen.page()
                    .setInputFiles("input[type=file]", new FilePayload("新交付房屋.csv", "text/csv", """
                    小区编号,楼栋,房号,楼层,户型,建筑面积(㎡),房屋编号,状态
                    KJXC,9栋,%1$d01,%1$d,单间配套,34.56,KJXC-09-0%1$d01,可配租
                    KJXC,9栋,%1$d02,%1$d,一室一厅,43.20,KJXC-09-0%1$d02,待交付
                    KJXC,9栋,%1$d03,%1$d,两居室,55.555,KJXC-09-0%1$d03,已出租
                    """.formatted(number)
                            .getBytes(StandardCharsets.UTF_8)));
            screen.page().locator("button:has-text('上传并检查')").click();
            assertThat(screen.page().locator("main").innerText())
                    .contains("第 4 行")
                    .contains("只导入合格的 2 行");
            screen.shoot("stock-import-preview").check();
            screen.page().locator("button:has-text('只导入合格的 2 行')").click();
            screen.shoot("stock-import-confirm").check();
            screen.page().locator("button:has-text('导入 2 套房屋')").click();
            assertThat(screen.page().locator("main").innerText()).contains("已导入 2 套房屋");
            screen.shoot("stock-import-done").check();
        }
    }

    @Test
    void the_list_of_homes_is_searched_without_script(Screens screens) {
        var cookie = logins.cookie(logins.staff("程毅", null, Role.CITY_AGENCY).account());
        var phone = screens.phoneWithoutScript(port).signedIn(cookie);
        phone.open("/desk/stock/units");
        phone.page().getByLabel("房屋编号开头").fill("KJXC-01-01");
        phone.page().locator("button:has-text('查找')").click();
        assertThat(phone.page().locator("table tbody tr").count()).isEqualTo(8);
    }

    private List<Screen> staff(Screens screens) {
        var cookie = logins.cookie(logins.staff("程毅", null, Role.CITY_AGENCY).account());
        return List.of(screens.phone(port).signedIn(cookie), screens.desk(port).signedIn(cookie));
    }
}

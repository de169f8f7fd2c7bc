package cn.anju.street;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screen;
import cn.anju.browser.Screens;
import cn.anju.draw.DrawRecord;
import cn.anju.draw.Verification;
import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A draw of the size of the city's draw of 8 March 2016: 66,409 families, 21,794 homes, a fifth of them for priority.
@PlatformTest
@InBrowser
class GreatDrawBrowserTest {

    private static final int PRIORITY = 13_282;
    private static final int ORDINARY = 53_127;
    private static final int HOMES = 21_794;
    private static final String VALUE = "5f".repeat(32);

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sixty_six_thousand_families_are_drawn_through_the_pages_and_one_of_them_checks_it_all_at_home(Screens screens)
            throws IOException {
        clock.set(LocalDate.of(2026, 3, 9));
        var stock = new StockFixture(jdbc);
        stock.freeHomes(stock.project("GREAT", "500106"), UnitType.STUDIO, HOMES);
        var agency = new Walker(as(screens.desk(port), Role.CITY_AGENCY));
        var notary = new Walker(as(screens.desk(port), Role.NOTARY));

        agency.opens("/desk/draws").chooses("小区", "GREAT").chooses("户型", "STUDIO");
        agency.fills("申请日期从", "2024-07-22").fills("申请日期到", "2026-03-09").fills("优先份额", "20");
        agency.ticks("SHA-256").fills("公共随机值的来源", "某期开奖号码的 SHA-256").fills("摇号日期", "2026-03-30");
        agency.presses("建立方案");
        String plan = agency.address().replaceAll(".*/desk/draws/", "");
        agency.fills("最多多少套", "30000").presses("选入空房");
        agency.attaches("名单文件", list("ordinary.txt", 1, ORDINARY)).presses("上传");
        agency.attaches("名单文件", list("priority.txt", ORDINARY + 1, PRIORITY))
                .ticks("这是优先名单")
                .presses("上传");
        agency.presses("冻结并公布名单…").confirms();
        notary.opens("/desk/draws/" + plan).presses("封存随机数，公布承诺…").confirms();
        clock.set(LocalDate.of(2026, 3, 16));
        agency.opens("/desk/draws/" + plan).fills("公共随机值", VALUE).presses("登记公共随机值…");
        agency.confirms();
        notary.opens("/desk/draws/" + plan).presses("启封并摇号…").confirms();
        assertThat(notary.text()).contains("已摇号");
        notary.shoots("great-draw").isInOrder();

        var phone = new Walker(screens.phone(port));
        phone.opens("/draws/" + plan).shoots("great-draw-public").isInOrder();
        byte[] record = phone.downloads("记录文件");
        var verification = Verification.of(DrawRecord.read(new ByteArrayInputStream(record)));
        assertThat(verification.holds()).isTrue();
        assertThat(jdbc.sql(
                                "select count(*), count(unit_code), count(distinct unit_code) from housing.plan_result where plan = "
                                        + "(select id from casework.case_file where number = :plan)")
                        .param("plan", plan)
                        .query((row, n) -> row.getInt(2) + " of " + row.getInt(3))
                        .single())
                .isEqualTo(HOMES + " of " + HOMES);
        phone.fills("公开编号", "N0000001").presses("查我的次序");
        phone.sees("七项检查全部一致。");
        assertThat(phone.text()).contains("✓ 已由本机重新摇出", "普通轮 第");
        phone.shoots("great-draw-verified").isInOrder();
        phone.fills("公开编号", "N9999999").presses("查我的次序");
        phone.sees("编号 N9999999 不在这次摇号的名单里");
    }

    private static FilePayload list(String name, int from, int count) {
        String lines =
                IntStream.range(from, from + count).mapToObj("N%07d"::formatted).collect(Collectors.joining("\n"));
        return new FilePayload(name, "text/plain", lines.getBytes(StandardCharsets.US_ASCII));
    }

    private Screen as(Screen screen, Role role) {
        return screen.signedIn(
                logins.cookie(logins.staff(role.label(), null, role).account()));
    }
}

package cn.anju.portal.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screen;
import cn.anju.browser.Screens;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.Visitor;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 我能享受什么 as anybody asks it, on paper-thin browsers and by program.
@PlatformTest
@InBrowser
class BenefitsPageTest {

    private static final String API = "/api/v1/benefits";

    /// From what is missing to its question.
    private static final Pattern LINK = Pattern.compile("href=\"#(f-[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @BeforeEach
    void a_monday() {
        clock.set(LocalDate.of(2026, 3, 9));
    }

    @Test
    void anybody_asks_without_a_login_and_what_he_told_stands_in_the_form_only() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/benefits").body()).contains("我能享受什么").doesNotContain("可以享受</h2>");
        var answer = visitor.post(
                "/benefits",
                "person.birthDate",
                "1950-05-01",
                "person.district",
                "500106",
                "person.recognition",
                "MIN_LIVING",
                "person.people",
                "",
                "elder.delivery",
                "false");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("社区食堂午餐补贴", "elder.meal-subsidy", "value=\"1950-05-01\"", "/law?text=SPB-C#SPB-C-7-1")
                .contains("还差：", "/me/apply");
        assertThat(LINK.matcher(answer.body()).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(answer.body()).contains("id=\"" + field + "\""));
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(visitor.get("/benefits").body()).doesNotContain("1950-05-01");
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_the_rest_is_kept() {
        var visitor = new Visitor(port);
        visitor.get("/benefits");
        var answer = visitor.post("/benefits", "person.birthDate", "2026-03-10", "person.district", "500106");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("f-person-birthDate-err", "selected");
        assertThat(visitor.post("/benefits", "person.people", "many").statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/benefits", "person.people", "200000000").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_program_asks_the_same_without_a_token() {
        var visitor = new Visitor(port);
        var answer = visitor.json(API, null, """
                {"on": "2025-06-02", "situation": {"person": {"birthDate": "2021-04-01", "hukou": "500106"},
                 "disability": {"certificate": true, "types": ["HEARING"]}}}""");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"entitled\"", "D-06", "每年最高20000元", "disability.catalogue");
        assertThat(visitor.json(API, null, "{}").statusCode()).isEqualTo(200);
        var wrong = visitor.json(API, null, "{\"situation\": {\"person\": {\"district\": \"999999\"}}}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("person.district");
        assertThat(visitor.json(API, null, "{\"situation\": {\"person\": {\"people\": 0}}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void it_is_asked_and_read_on_every_screen(Screens screens) {
        for (var screen : screens.all(port)) {
            asks(screen);
        }
    }

    @Test
    void it_works_on_a_phone_without_script(Screens screens) {
        var phone = screens.phoneWithoutScript(port);
        phone.open("/benefits");
        send(phone);
        assertThat(phone.page().locator("main").innerText()).contains("可能可以", "社区食堂午餐补贴");
    }

    private static void asks(Screen screen) {
        screen.open("/benefits");
        screen.page()
                .locator("form.card details")
                .all()
                .forEach(group -> group.locator("summary").click());
        screen.shoot("benefits").check();
        send(screen);
        screen.page().locator("section details summary").first().click();
        screen.shoot("benefits-found").check();
    }

    private static void send(Screen screen) {
        var page = screen.page();
        page.locator("#f-person-birthDate").fill("1950-05-01");
        page.locator("#f-person-district").selectOption("500106");
        page.locator("#f-person-recognition").selectOption("MIN_LIVING");
        page.locator("#f-home-work").selectOption("NONE");
        page.locator("form.card button.btn").click();
        page.locator("section[aria-label=结果]").waitFor();
    }
}

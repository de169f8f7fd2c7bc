package cn.anju.test;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Role;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Example: a test over HTTP on the running platform.
@PlatformTest
class PlatformTestTest {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    TestLogins logins;

    @Test
    void business_time_starts_in_march() {
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void the_front_page_is_open() {
        var answer = new Visitor(port).get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void a_desk_page_leads_the_public_to_the_login_and_comes_back() {
        var answer = new Visitor(port).get("/desk/cases?district=500106");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/login?to=%2Fdesk%2Fcases%3Fdistrict%3D500106");
    }

    @Test
    void the_api_answers_the_public_with_a_problem() {
        var answer = new Visitor(port).get("/api/v1/applications");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void a_staff_session_opens_the_desk_but_not_a_residents_pages() {
        var staff = logins.staff("周静", "500106", Role.FIRST_REVIEWER);
        var visitor = new Visitor(port).with(logins.cookie(staff.account()));
        assertThat(visitor.get("/desk/no-such-page").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/me/no-such-page").statusCode()).isEqualTo(403);
    }

    @Test
    void a_session_needs_the_form_token_to_change_anything() {
        var staff = logins.staff("周静", "500106", Role.FIRST_REVIEWER);
        var visitor = new Visitor(port).with(logins.cookie(staff.account()));
        var answer = visitor.send(HttpRequest.newBuilder(visitor.address("/api/v1/applications"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("缺少表单令牌");
    }

    @Test
    void demo_pages_do_not_exist_outside_demo_mode() {
        assertThat(new Visitor(port).get("/demo/clock").statusCode()).isEqualTo(302);
    }
}

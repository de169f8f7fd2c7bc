package cn.anju.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Staff at the door, over HTTP.
@PlatformTest
class StaffLoginTest {

    private static final String PASSWORD = "Jialing-jiang-7";

    @LocalServerPort
    int port;

    @Autowired
    TestLogins accounts;

    @Autowired
    StaffLogins logins;

    @Autowired
    PasswordRules passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    cn.anju.identity.Accounts register;

    private final byte[] secret = Totp.freshSecret();

    private Actor staff(String userName) {
        var actor = accounts.staff("周静", "500106", Role.FIRST_REVIEWER);
        logins.handOut(actor.account(), userName, passwords.encode("Initial-once-1"));
        logins.changePassword(actor.account(), passwords.encode(PASSWORD));
        logins.setSecondFactor(actor.account(), secret, 0);
        return actor;
    }

    private String code() {
        return Totp.code(secret, Totp.step(Instant.now(Clock.systemUTC())));
    }

    private HttpResponse<String> signIn(Visitor visitor, String userName, String password, String code) {
        visitor.get("/login/staff");
        return visitor.post("/login/staff", "userName", userName, "password", password, "code", code, "to", "");
    }

    @Test
    void the_first_login_sets_up_second_factor_and_own_password() {
        var actor = accounts.staff("冯远", "500106", Role.INTAKE);
        logins.handOut(actor.account(), "fengyuan", passwords.encode("Initial-once-1"));
        var visitor = new Visitor(port);
        var first = signIn(visitor, "fengyuan", "Initial-once-1", "");
        assertThat(location(first)).endsWith("/login/second-factor");
        assertThat(visitor.get("/desk").statusCode()).as("not in yet").isEqualTo(302);

        String page = visitor.get("/login/second-factor").body();
        var shown = java.util.regex.Pattern.compile("<b class=\"num\">([A-Z2-7 ]+)</b>")
                .matcher(page);
        assertThat(shown.find()).isTrue();
        byte[] own = decode(shown.group(1).replace(" ", ""));
        assertThat(visitor.post("/login/second-factor", "code", "000000").body())
                .contains("动态码不对");
        var confirmed =
                visitor.post("/login/second-factor", "code", Totp.code(own, Totp.step(Instant.now(Clock.systemUTC()))));
        assertThat(location(confirmed)).endsWith("/login/password");

        visitor.get("/login/password");
        assertThat(visitor.post("/login/password", "password", "short", "again", "short")
                        .body())
                .contains("至少 10");
        assertThat(visitor.post("/login/password", "password", "Initial-once-1", "again", "Initial-once-1")
                        .body())
                .contains("最近 5 次");
        var done = visitor.post("/login/password", "password", PASSWORD, "again", PASSWORD);
        assertThat(location(done)).endsWith("/desk");
        assertThat(visitor.get("/desk/no-such-page").statusCode()).isEqualTo(404);
    }

    @Test
    void a_pending_first_login_cannot_skip_the_second_factor() {
        var actor = accounts.staff("冯远", "500106", Role.INTAKE);
        logins.handOut(actor.account(), "skipper", passwords.encode("Initial-once-1"));
        var visitor = new Visitor(port);
        signIn(visitor, "skipper", "Initial-once-1", "");
        var skipped = visitor.post("/login/password", "password", PASSWORD, "again", PASSWORD);
        assertThat(location(skipped)).endsWith("/login/staff");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void both_factors_let_in_with_a_new_session_and_the_same_code_does_not_count_twice() {
        staff("bothfactors");
        var visitor = new Visitor(port);
        String code = code();
        var answer = signIn(visitor, "bothfactors", PASSWORD, code);
        assertThat(location(answer)).endsWith("/desk");
        assertThat(signIn(new Visitor(port), "bothfactors", PASSWORD, code).body())
                .contains("不正确");
    }

    @Test
    void a_session_known_before_the_login_is_worth_nothing_after_it() {
        var actor = accounts.staff("冯远", "500106", Role.INTAKE);
        logins.handOut(actor.account(), "fixated", passwords.encode("Initial-once-1"));
        var victim = new Visitor(port);
        signIn(victim, "fixated", "Initial-once-1", "");
        String planted = java.util.Objects.requireNonNull(victim.cookie("anju"));
        logins.setSecondFactor(actor.account(), secret, 0);
        logins.changePassword(actor.account(), passwords.encode(PASSWORD));
        assertThat(location(signIn(victim, "fixated", PASSWORD, code()))).endsWith("/desk");
        assertThat(victim.cookie("anju")).isNotEqualTo(planted);
        assertThat(new Visitor(port).with("anju=" + planted).get("/desk/x").statusCode())
                .isEqualTo(302);
    }

    @Test
    void wrong_password_wrong_code_and_unknown_name_read_the_same() {
        staff("sameanswer");
        for (var answer : new HttpResponse<?>[] {
            signIn(new Visitor(port), "sameanswer", "Wrong-password-1", code()),
            signIn(new Visitor(port), "sameanswer", PASSWORD, "12345"),
            signIn(new Visitor(port), "nobody-known", PASSWORD, "123456")
        }) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat((String) answer.body()).contains("用户名、口令或动态码不正确");
        }
    }

    @Test
    void five_failures_lock_a_known_and_an_unknown_name_alike() {
        staff("lockme");
        for (String name : new String[] {"lockme", "lock-nobody"}) {
            for (int i = 1; i <= 4; i++) {
                assertThat(signIn(new Visitor(port), name, "Wrong-password-1", "000000")
                                .body())
                        .contains("不正确");
            }
            assertThat(signIn(new Visitor(port), name, "Wrong-password-1", "000000")
                            .body())
                    .contains("已锁定 15 分钟");
            assertThat(signIn(new Visitor(port), name, PASSWORD, code()).body()).contains("已锁定");
        }
        jdbc.sql("update identity.login_failure set locked_until = now() - interval '1 second'")
                .update();
        assertThat(location(signIn(new Visitor(port), "lockme", PASSWORD, code())))
                .endsWith("/desk");
    }

    @Test
    void a_password_of_ninety_days_must_be_changed_and_one_of_eighty_nine_not() {
        var actor = staff("oldpassword");
        for (int days : new int[] {89, 90}) {
            jdbc.sql(
                            "update identity.staff_login set totp_step = 0, password_set_at = now() - make_interval(days => :d)"
                                    + " where account_id = :id")
                    .param("d", days)
                    .param("id", actor.account().value())
                    .update();
            var visitor = new Visitor(port);
            assertThat(location(signIn(visitor, "oldpassword", PASSWORD, code())))
                    .endsWith(days == 90 ? "/login/password" : "/desk");
        }
    }

    @Test
    void a_session_ends_after_thirty_idle_minutes_and_not_after_twenty_nine() {
        var actor = accounts.staff("周静", "500106", Role.FIRST_REVIEWER);
        for (int minutes : new int[] {29, 31}) {
            String cookie = accounts.cookie(actor.account());
            String id = new String(
                    Base64.getDecoder().decode(cookie.substring("anju=".length())),
                    java.nio.charset.StandardCharsets.UTF_8);
            jdbc.sql("""
                    update spring_session set last_access_time = last_access_time - :idle,
                        expiry_time = expiry_time - :idle where session_id = :id
                    """).param("idle", minutes * 60_000L).param("id", id).update();
            assertThat(new Visitor(port).with(cookie).get("/desk/no-such-page").statusCode())
                    .isEqualTo(minutes == 29 ? 404 : 302);
        }
    }

    @Test
    void a_disabled_account_is_out_with_its_next_click() {
        var actor = accounts.staff("周静", "500106", Role.FIRST_REVIEWER);
        var visitor = new Visitor(port).with(accounts.cookie(actor.account()));
        assertThat(visitor.get("/desk/no-such-page").statusCode()).isEqualTo(404);
        jdbc.sql("update identity.account set state = 'DISABLED' where id = :id")
                .param("id", actor.account().value())
                .update();
        assertThat(visitor.get("/desk/no-such-page").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_ends_the_session_on_the_server_too() {
        var actor = accounts.staff("周静", "500106", Role.FIRST_REVIEWER);
        String cookie = accounts.cookie(actor.account());
        var visitor = new Visitor(port).with(cookie);
        visitor.get("/login/staff");
        assertThat(visitor.post("/logout").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).with(cookie).get("/desk/no-such-page").statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_login_form_without_its_token_is_refused() {
        var visitor = new Visitor(port);
        var answer = visitor.send(HttpRequest.newBuilder(visitor.address("/login/staff"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("userName=a&password=b&code=c")));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void the_way_back_leads_nowhere_else() {
        staff("wayback");
        var visitor = new Visitor(port);
        visitor.get("/login/staff");
        var answer = visitor.post(
                "/login/staff", "userName", "wayback", "password", PASSWORD, "code", code(), "to", "//evil.example/");
        assertThat(location(answer)).endsWith("/desk");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("stayed: " + answer.statusCode() + " " + answer.body());
    }

    private static byte[] decode(String base32) {
        var out = new java.io.ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.write(buffer >> bits);
            }
        }
        return out.toByteArray();
    }
}

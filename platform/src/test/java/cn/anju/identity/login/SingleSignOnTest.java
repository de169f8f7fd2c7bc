package cn.anju.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Staff come in by the office's OpenID Connect provider: a real one over HTTP, with its own context, because whether
/// there is one is decided at the start.
@PlatformTest
@Tag("slow")
class SingleSignOnTest {

    private static final OidcProvider PROVIDER = new OidcProvider();

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

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("anju.oidc.issuer", PROVIDER::issuer);
        registry.add("anju.oidc.client-id", () -> "anju");
        registry.add("anju.oidc.client-secret", () -> "top-secret");
    }

    @BeforeEach
    void anHonestProvider() {
        PROVIDER.methods = List.of("pwd", "otp");
        PROVIDER.audience = "anju";
        PROVIDER.forgeSignature = false;
    }

    @Test
    void somebody_with_an_account_comes_in_with_its_roles_alone() {
        var actor = staff("zhoujing");
        var visitor = new Visitor(port);
        assertThat(visitor.get("/login/staff").body()).contains("用单位统一登录");
        PROVIDER.userName = "ZhouJing";
        assertThat(location(signOn(visitor))).endsWith("/desk");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/desk/machines").statusCode()).isEqualTo(403);
        assertThat(audited("login.sign-on", "DONE", actor)).isEqualTo(1);
    }

    @Test
    void nobody_without_an_active_account_comes_in() {
        PROVIDER.userName = "nobody";
        refused("没有对应的、启用中的账号");
        PROVIDER.userName = "";
        refused("没有对应的、启用中的账号");
        var actor = staff("disabled");
        jdbc.sql("update identity.account set state = 'DISABLED' where id = :id")
                .param("id", actor.account().value())
                .update();
        PROVIDER.userName = "disabled";
        refused("没有对应的、启用中的账号");
    }

    @Test
    void one_factor_is_not_enough() {
        var actor = staff("onefactor");
        PROVIDER.userName = "onefactor";
        PROVIDER.methods = List.of("pwd");
        refused("第二道验证");
        assertThat(audited("login.sign-on", "REFUSED", actor)).isEqualTo(1);
    }

    @Test
    void a_token_that_is_forged_or_for_another_or_unasked_for_lets_nobody_in() {
        staff("forged");
        PROVIDER.userName = "forged";
        PROVIDER.forgeSignature = true;
        refused("统一登录没有成功");
        PROVIDER.forgeSignature = false;
        PROVIDER.audience = "another";
        refused("统一登录没有成功");
        var visitor = new Visitor(port);
        var unasked = visitor.get("/login/oidc/code/staff?code=code-1&state=made-up");
        assertThat(location(unasked)).contains("sso=failed");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(302);
    }

    private void refused(String text) {
        var visitor = new Visitor(port);
        var answer = signOn(visitor);
        assertThat(location(answer)).contains("/login/staff?sso=failed");
        assertThat(visitor.get("/login/staff?sso=failed").body()).contains(text);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(302);
    }

    /// Through the provider and back, as a browser follows it.
    private HttpResponse<String> signOn(Visitor visitor) {
        var there = visitor.get(OfficeSignOn.START);
        assertThat(there.statusCode()).as(there.body()).isEqualTo(302);
        assertThat(location(there)).startsWith(PROVIDER.issuer()).contains("code_challenge=", "nonce=", "state=");
        var back = URI.create(location(ask(location(there))));
        return visitor.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private static HttpResponse<String> ask(String address) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Actor staff(String userName) {
        var actor = accounts.staff("周静", "500106", Role.FIRST_REVIEWER);
        logins.handOut(actor.account(), userName, passwords.encode("Initial-once-1"));
        return actor;
    }

    private int audited(String action, String outcome, Actor about) {
        return jdbc.sql("""
                select count(*) from identity.audit where action = :action and outcome = :outcome and subject_id = :id
                """)
                .param("action", action)
                .param("outcome", outcome)
                .param("id", about.account().toString())
                .query(Integer.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

package cn.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.machine.MachineTokens;
import cn.anju.identity.machine.Scope;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Role × area, and what a machine's token may do.
@PlatformTest
class RightsTest {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    MachineTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_role_counts_in_its_area_and_nowhere_else() {
        var district = logins.staff("周静", "500106", Role.FIRST_REVIEWER);
        assertThat(district.holds(Role.FIRST_REVIEWER, "500106")).isTrue();
        assertThat(district.holds(Role.FIRST_REVIEWER, "500107")).isFalse();
        assertThat(district.holds(Role.SECOND_REVIEWER, "500106")).isFalse();
        var city = logins.staff("程毅", null, Role.CITY_AGENCY);
        assertThat(city.holds(Role.CITY_AGENCY, "500106")).isTrue();
        assertThat(city.holds(Role.CITY_AGENCY, "50LJXQ")).isTrue();
    }

    @Test
    void holders_of_a_role_in_a_district_include_the_citys_and_leave_out_the_disabled() {
        var here = logins.staff("甲一", "500118", Role.INSPECTOR);
        var there = logins.staff("乙一", "500119", Role.INSPECTOR);
        var city = logins.staff("丙一", null, Role.INSPECTOR);
        var gone = logins.staff("丁一", "500118", Role.INSPECTOR);
        jdbc.sql("update identity.account set state = 'DISABLED' where id = :id")
                .param("id", gone.account().value())
                .update();
        assertThat(accounts.holding(Role.INSPECTOR, "500118"))
                .extracting(Actor::account)
                .contains(here.account(), city.account())
                .doesNotContain(there.account(), gone.account());
    }

    @ParameterizedTest
    @CsvSource({
        "applications:read, applications, false, true",
        "applications:read, applications, true, false",
        "applications:write, applications, true, true",
        "applications:write, leases, false, false",
        "*:read, leases, false, true",
        "*:read, leases, true, false"
    })
    void a_scope_covers_its_part_and_reading_is_not_writing(String scope, String part, boolean writes, boolean covers) {
        assertThat(new Scope(scope).covers(part, writes)).isEqualTo(covers);
    }

    @Test
    void a_token_opens_its_scope_until_it_expires_or_is_revoked() {
        var organisation = organisations.register("重庆市医疗保障局", Organisation.Kind.AGENCY, null, null, Actor.SYSTEM);
        String token = tokens.issue(organisation.id(), "测试", Set.of("probe:read"), Duration.ofDays(1), Actor.SYSTEM);
        assertThat(status("GET", "/api/v1/probe/x", token)).isEqualTo(404);
        assertThat(status("POST", "/api/v1/probe/x", token)).isEqualTo(403);
        assertThat(status("GET", "/api/v1/other", token)).isEqualTo(403);
        assertThat(status("GET", "/api/v1/probe/x", token + "x")).isEqualTo(401);
        assertThat(status("GET", "/desk/probe", token))
                .as("pages take no token")
                .isEqualTo(302);
        assertThat(jdbc.sql(
                                "select count(*) from identity.machine_token where position(convert_to(:t, 'UTF8') in token_hash) > 0")
                        .param("t", token)
                        .query(Long.class)
                        .single())
                .isZero();

        jdbc.sql("update identity.machine_token set expires_at = now() - interval '1 second'")
                .update();
        assertThat(status("GET", "/api/v1/probe/x", token)).isEqualTo(401);
        jdbc.sql("update identity.machine_token set expires_at = now() + interval '1 day'")
                .update();
        assertThat(status("GET", "/api/v1/probe/x", token)).isEqualTo(404);
        tokens.revoke(tokens.all().getFirst().id(), Actor.SYSTEM);
        assertThat(status("GET", "/api/v1/probe/x", token)).isEqualTo(401);
    }

    private int status(String method, String path, String token) {
        var visitor = new Visitor(port);
        return visitor.send(HttpRequest.newBuilder(visitor.address(path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }
}

package cn.anju.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.Organisation;
import cn.anju.identity.OrganisationCode;
import cn.anju.identity.Organisations;
import cn.anju.identity.Role;
import cn.anju.identity.machine.MachineTokens;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// Accounts by programs of the administrators: nobody alone, nothing twice, no password in an answer.
@PlatformTest
class AccountsApiTest {

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
    JsonMapper json;

    @Test
    void a_role_is_proposed_by_one_and_given_by_another() {
        var clerk = logins.staff("新人甲", "500106", Role.INTAKE);
        var system = as(logins.staff("系统", null, Role.SYSTEM_ADMIN));
        var security = as(logins.staff("安全", null, Role.SECURITY_ADMIN));
        var here = "/api/v1/accounts/" + clerk.account().value();
        var right = "{\"role\":\"FIRST_REVIEWER\",\"area\":\"500106\"}";
        assertThat(as(clerk).json(here + "/proposals", null, right).statusCode())
                .isEqualTo(403);
        assertThat(as(clerk).get("/api/v1/accounts").statusCode()).isEqualTo(403);
        assertThat(security.json(here + "/proposals", null, right).statusCode()).isEqualTo(403);
        assertThat(system.json(here + "/proposals", null, right.replace("500106", "999999"))
                        .body())
                .contains("\"field\":\"area\"");
        assertThat(system.json(here + "/proposals", null, right.replace("FIRST", "BEST"))
                        .body())
                .contains("\"field\":\"role\"");
        assertThat(system.json(here + "/proposals", null, right).statusCode()).isEqualTo(200);
        assertThat(system.json(here + "/proposals", null, right).statusCode()).isEqualTo(200);
        var waiting = json.readTree(security.get("/api/v1/account-proposals").body());
        assertThat(waiting).hasSize(1);
        var proposal = "/api/v1/account-proposals/" + waiting.get(0).get("id").asString();
        assertThat(system.json(proposal, null, "{\"give\":true}").statusCode()).isEqualTo(403);
        assertThat(security.json(proposal, null, "{}").body()).contains("\"field\":\"give\"");
        assertThat(security.json(proposal, null, "{\"give\":true}").statusCode())
                .isEqualTo(200);
        assertThat(holds(clerk, Role.FIRST_REVIEWER)).isTrue();
        assertThat(security.json(proposal, null, "{\"give\":true}").statusCode())
                .isEqualTo(422);
        assertThat(security.json(here + "/withdrawals", null, right).statusCode())
                .isEqualTo(200);
        assertThat(holds(clerk, Role.FIRST_REVIEWER)).isFalse();
        assertThat(system.json(here + "/active", null, "{\"active\":false}").body())
                .contains("\"active\":false");
        assertThat(as(clerk).get("/api/v1/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_is_revoked_and_never_shown() {
        var system = logins.staff("系统", null, Role.SYSTEM_ADMIN);
        var organisation = organisations.register(
                "某局", Organisation.Kind.AGENCY, new OrganisationCode("91350100M000100Y43"), null, Actor.SYSTEM);
        String token = tokens.issue(organisation.id(), "核对", Set.of("tasks:read"), Duration.ofDays(1), system);
        var listed = as(system).get("/api/v1/machines").body();
        assertThat(listed).contains("某局").doesNotContain(token);
        var id = json.readTree(listed).get(0).get("id").asString();
        assertThat(as(logins.staff("安全", null, Role.SECURITY_ADMIN))
                        .json("/api/v1/machines/" + id + "/revocation", null, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(system)
                        .json("/api/v1/machines/" + id + "/revocation", null, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(tokens.find(token)).isEmpty();
    }

    private boolean holds(Actor actor, Role role) {
        return accounts.find(actor.account()).orElseThrow().holds(role);
    }

    private Visitor as(Actor actor) {
        var visitor = new Visitor(port).with(logins.cookie(actor.account()));
        visitor.get("/desk/search");
        return visitor;
    }
}

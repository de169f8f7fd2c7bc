package cn.anju.housing.allocation;

import static cn.anju.test.ProblemAnswer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A draw prepared and drawn by programs, each step by whom it belongs to.
@PlatformTest
class PlansApiTest {

    private static final String PLAN = """
            {"project":"DRAW1","type":"STUDIO","from":"2025-01-01","to":"2026-03-31","share":"20","hash":"sha256",
            "source":"双色球 2026030 期开奖号码的 SHA-256","drawOn":"2026-03-20"}""";

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void a_plan_goes_from_its_lists_to_its_record() {
        clock.set(LocalDate.of(2026, 3, 9));
        var stock = new StockFixture(jdbc);
        stock.freeHomes(stock.project("DRAW1", "500106"), UnitType.STUDIO, 5);
        var authority = as("500106", Role.DISTRICT_AUTHORITY);
        var foreign = as("500107", Role.DISTRICT_AUTHORITY);
        refused(foreign.json("/api/v1/draw-plans", key(), PLAN), 422, "project");
        assertThat(as("500106", Role.INTAKE)
                        .json("/api/v1/draw-plans", key(), PLAN)
                        .statusCode())
                .isEqualTo(404);
        refused(authority.json("/api/v1/draw-plans", key(), PLAN.replace("2026-03-20", "2026-03-01")), 422, "drawOn");
        refused(authority.json("/api/v1/draw-plans", key(), "{}"), 422, "share");
        var key = key();
        var opened = authority.json("/api/v1/draw-plans", key, PLAN);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(authority.json("/api/v1/draw-plans", key, PLAN).body()).isEqualTo(opened.body());
        var number = json.readTree(opened.body()).get("number").asString();
        var here = "/api/v1/draw-plans/" + number;
        assertThat(foreign.get(here).statusCode()).isEqualTo(404);
        assertThat(foreign.get("/api/v1/draw-plans").body()).isEqualTo("[]");
        assertThat(foreign.json(here + "/homes", key(), "{\"most\":3}").statusCode())
                .isEqualTo(404);
        refused(authority.json(here + "/homes", key(), "{\"most\":0}"), 422, "most");
        assertThat(authority.json(here + "/homes", key(), "{\"most\":3}").body())
                .contains("\"taken\":3");
        assertThat(authority.json(here + "/households", key(), "").body()).contains("\"taken\":0");
        assertThat(numbers(foreign, here, key(), "N0000001\n").statusCode()).isEqualTo(404);
        refused(numbers(authority, here, key(), "两个 编号\n"), 422, "numbers");
        var list = "N0000001\nN0000002\nN0000003\nN0000004\n";
        var taken = key();
        assertThat(numbers(authority, here, taken, list).body()).contains("\"taken\":4");
        assertThat(numbers(authority, here, taken, list).body()).contains("\"taken\":4");
        refused(numbers(authority, here, key(), "N0000002\n"), 422, "numbers");

        move(authority, number, "publish", "");
        assertThat(authority.json(here + "/homes", key(), "{\"most\":1}").statusCode())
                .isEqualTo(422);
        assertThat(numbers(authority, here, key(), "N0000009\n").body()).contains("名单已经冻结");
        assertThat(moved(authority, number, "seal", "").statusCode()).isEqualTo(403);
        move(as("500106", Role.NOTARY), number, "seal", "");
        assertThat(authority.get(here).body()).contains("\"state\":\"SEALED\"", "\"commitment\":\"");
    }

    private void move(Visitor visitor, String number, String action, String input) {
        var answer = moved(visitor, number, action, input);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> moved(Visitor visitor, String number, String action, String input) {
        int version = json.readTree(visitor.get("/api/v1/draw-plans/" + number).body())
                .get("version")
                .asInt();
        return visitor.json(
                "/api/v1/cases/%s/moves/%s".formatted(number, action),
                key(),
                "{\"version\":%d%s}".formatted(version, input));
    }

    private HttpResponse<String> numbers(Visitor visitor, String here, String key, String list) {
        return visitor.send(HttpRequest.newBuilder(visitor.address(here + "/numbers"))
                .header("X-XSRF-TOKEN", visitor.token())
                .header("Idempotency-Key", key)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(list)));
    }

    private Visitor as(@Nullable String district, Role role) {
        var visitor = new Visitor(port)
                .with(logins.cookie(logins.staff("周静", district, role).account()));
        visitor.get("/desk/search");
        return visitor;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

package cn.anju.housing.stock.desk;

import static cn.anju.test.ProblemAnswer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Homes moved and imported by programs: role × area × record as on the pages, and once for each key.
@PlatformTest
class StockApiTest {

    private static int projects;

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private ProjectCode project = new ProjectCode("NONE");

    @BeforeEach
    void threeStudiosInShapingba() {
        var stock = new StockFixture(jdbc);
        project = stock.project("API" + ++projects, "500106");
        stock.freeHomes(project, UnitType.STUDIO, 3);
    }

    @Test
    void a_program_moves_a_home_once_for_each_key() {
        planned("P1");
        var operator = as("500106", Role.OPERATOR);
        var wish = "{\"move\":\"DELIVER\",\"reason\":\"竣工交付\",\"version\":1}";
        refused(operator.json(moves("P1"), null, wish), 422, "Idempotency-Key");
        assertThat(as("500107", Role.OPERATOR)
                        .json(moves("P1"), "key-0001", wish)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("500106", Role.AUDITOR)
                        .json(moves("P1"), "key-0001", wish)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("500106", Role.INTAKE).json(moves("P1"), "key-0001", wish).statusCode())
                .isEqualTo(403);
        refused(operator.json(moves("P1"), "key-0000", wish.replace("DELIVER", "SELL")), 422, "move");
        refused(operator.json(moves("P1"), "key-0000", wish.replace("竣工交付", "好")), 422, "reason");
        refused(operator.json(moves("P1"), "key-0000", "{\"move\":\"DELIVER\",\"reason\":\"竣工交付\"}"), 400, "version");
        assertThat(operator.get("/api/v1/units/" + project + "-P1").body()).contains("\"moves\":[\"DELIVER\"]");
        var first = operator.json(moves("P1"), "key-0001", wish);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("\"state\":\"AVAILABLE\"", "\"version\":2");
        assertThat(operator.json(moves("P1"), "key-0001", wish).body()).isEqualTo(first.body());
        refused(operator.json(moves("P1"), "key-0001", wish.replace("竣工", "提前")), 422, "Idempotency-Key");
        assertThat(operator.json(moves("P1"), "key-0002", wish).statusCode()).isEqualTo(409);
        var again = operator.json(moves("P1"), "key-0003", wish.replace("\"version\":1", "\"version\":2"));
        refused(again, 422, "move");
        assertThat(events("P1")).isEqualTo(2);
    }

    @Test
    void only_the_city_repurposes_and_only_with_its_decision() {
        planned("P2");
        var wish = "{\"move\":\"REPURPOSE\",\"reason\":\"市级统筹调剂\",\"document\":\"渝住保〔2026〕9号\",\"version\":1}";
        var district = as("500106", Role.DISTRICT_AUTHORITY);
        assertThat(district.json(moves("P2"), "key-0001", wish).statusCode()).isEqualTo(403);
        var city = as(null, Role.CITY_AGENCY);
        refused(city.json(moves("P2"), "key-0001", wish.replace("渝住保〔2026〕9号", "")), 422, "document");
        assertThat(city.json(moves("P2"), "key-0001", wish).body()).contains("REPURPOSED");
    }

    @Test
    void the_list_shows_the_readers_districts_alone() {
        assertThat(as("500106", Role.OPERATOR)
                        .get("/api/v1/units?project=" + project)
                        .body())
                .contains(project + "-STUDIO-0003", "\"next\":null");
        assertThat(as("500107", Role.OPERATOR)
                        .get("/api/v1/units?project=" + project)
                        .body())
                .contains("\"units\":[]");
        assertThat(as("500106", Role.INTAKE).get("/api/v1/units").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get("/api/v1/units").statusCode()).isEqualTo(401);
    }

    @Test
    void a_file_is_checked_then_imported_once() {
        var lines = "小区编号,楼栋,房号,楼层,户型,建筑面积,房屋编号,状态\n"
                + "%s,3栋,1204,12,单间配套,34.56,%s-A1,可配租\n".formatted(project, project)
                + "%s,3栋,1205,0,单间配套,34.56,%s-A2,可配租\n".formatted(project, project);
        var operator = as("500106", Role.OPERATOR);
        assertThat(file(as("500106", Role.INTAKE), "units", "key-0000", lines).statusCode())
                .isEqualTo(403);
        refused(file(operator, "flats", "key-0000", lines), 422, "kind");
        refused(file(operator, "units", "key-0000", "姓名,电话\n王,1\n"), 422, "body");
        var sent = file(operator, "units", "key-0001", lines);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("\"good\":1", "\"bad\":1", "楼层", "\"imported\":null");
        assertThat(file(operator, "units", "key-0001", lines).body()).isEqualTo(sent.body());
        var here =
                "/api/v1/stock-imports/" + json.readTree(sent.body()).get("id").asString();
        assertThat(as("500106", Role.OPERATOR).get(here).statusCode()).isEqualTo(404);
        var confirm = here + "/confirmation";
        assertThat(as("500107", Role.OPERATOR)
                        .json(confirm, "key-0002", "{\"mode\":\"GOOD_ONLY\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(null, Role.CITY_AGENCY)
                        .json(confirm, "key-0002", "{\"mode\":\"GOOD_ONLY\"}")
                        .statusCode())
                .isEqualTo(403);
        refused(operator.json(confirm, "key-0002", "{\"mode\":\"ALL\"}"), 422, "mode");
        refused(operator.json(confirm, "key-0002", "{\"mode\":\"SOME\"}"), 400, "mode");
        assertThat(count(project + "-A1")).isZero();
        var imported = operator.json(confirm, "key-0003", "{\"mode\":\"GOOD_ONLY\"}");
        assertThat(imported.body()).contains("\"imported\":1");
        assertThat(operator.json(confirm, "key-0003", "{\"mode\":\"GOOD_ONLY\"}")
                        .body())
                .isEqualTo(imported.body());
        assertThat(operator.json(confirm, "key-0004", "{\"mode\":\"GOOD_ONLY\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(count(project + "-A1")).isEqualTo(1);
        refused(file(operator, "units", "key-0005", lines), 422, "body");
    }

    private HttpResponse<String> file(Visitor visitor, String kind, String key, String content) {
        return visitor.send(
                HttpRequest.newBuilder(visitor.address("/api/v1/stock-imports?kind=" + kind + "&name=a.csv"))
                        .header("X-XSRF-TOKEN", visitor.token())
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.UTF_8))));
    }

    private void planned(String number) {
        jdbc.sql("""
                with planned as (
                    insert into housing.unit (code, project_id, building_id, number, floor, type, area, state, version)
                    select :code, project_id, building_id, :number, 1, 'STUDIO', 34.56, 'PLANNED', 1
                      from housing.unit where code = :sibling returning id)
                insert into housing.unit_event (unit_id, version, from_state, to_state, at, actor, actor_name, reason)
                select id, 1, 'NEW', 'PLANNED', timestamptz '2026-03-01 00:00Z',
                       '00000000-0000-0000-0000-000000000000', '系统', '登记' from planned
                """)
                .param("code", project + "-" + number)
                .param("number", number)
                .param("sibling", project + "-STUDIO-0001")
                .update();
    }

    private int events(String number) {
        return jdbc.sql("""
                select count(*) from housing.unit_event e join housing.unit u on u.id = e.unit_id where u.code = :code
                """)
                .param("code", project + "-" + number)
                .query(Integer.class)
                .single();
    }

    private int count(String code) {
        return jdbc.sql("select count(*) from housing.unit where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private String moves(String number) {
        return "/api/v1/units/" + project + "-" + number + "/moves";
    }

    private Visitor as(@Nullable String district, Role role) {
        var visitor = new Visitor(port)
                .with(logins.cookie(logins.staff("周静", district, role).account()));
        visitor.get("/desk/search");
        return visitor;
    }
}

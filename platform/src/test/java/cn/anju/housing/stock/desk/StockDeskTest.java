package cn.anju.housing.stock.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Role × area × record on every page of the stock, and the two steps of a move and of an import.
@PlatformTest
class StockDeskTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static int projects;

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    private ProjectCode project = new ProjectCode("NONE");

    @BeforeEach
    void threeStudiosInShapingba() {
        var stock = new StockFixture(jdbc);
        project = stock.project("DSK" + ++projects, "500106");
        stock.freeHomes(project, UnitType.STUDIO, 3);
    }

    @Test
    void another_districts_home_is_not_found() {
        assertThat(as("500107", Role.OPERATOR).get(unit(1)).statusCode()).isEqualTo(404);
        assertThat(as("500107", Role.OPERATOR)
                        .get("/desk/stock/projects/" + project)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("500107", Role.OPERATOR).get("/desk/stock/units").body()).doesNotContain(project + "-");
        assertThat(as("500107", Role.OPERATOR).get("/desk/stock/units.csv").body())
                .doesNotContain(project + "-");
        assertThat(as("500106", Role.OPERATOR).get(unit(1)).statusCode()).isEqualTo(200);
        assertThat(as(null, Role.AUDITOR).get(unit(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_role_without_a_part_in_the_stock_is_refused() {
        assertThat(as("500106", Role.INTAKE).get("/desk/stock").statusCode()).isEqualTo(403);
        assertThat(as("500106", Role.INTAKE).get("/desk/stock/imports").statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).get("/desk/stock").statusCode()).isEqualTo(302);
    }

    @Test
    void a_move_takes_two_steps_and_is_written_into_the_history() {
        var city = as(null, Role.CITY_AGENCY);
        city.get(unit(1));
        var asked = city.post(
                unit(1) + "/moves",
                "move",
                "REPURPOSE",
                "reason",
                "用作人才住房",
                "document",
                "渝住建函〔2026〕12号",
                "version",
                "1");
        assertThat(asked.body()).contains("确认「统筹他用」？").contains("「可配租」变为「统筹他用」");
        assertThat(state(1)).isEqualTo("AVAILABLE");
        city.post(
                unit(1) + "/moves",
                "move",
                "REPURPOSE",
                "reason",
                "用作人才住房",
                "document",
                "渝住建函〔2026〕12号",
                "version",
                "1",
                "confirmed",
                "true");
        assertThat(state(1)).isEqualTo("REPURPOSED");
        assertThat(city.get(unit(1)).body()).contains("渝住建函〔2026〕12号").contains("已统筹他用的房屋不再变更");
        assertThat(jdbc.sql("select count(*) from identity.audit where action = 'unit.move' and subject_id = :code")
                        .param("code", project + "-STUDIO-0001")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void another_use_needs_the_city_and_its_document() {
        var operator = as("500106", Role.OPERATOR);
        assertThat(operator.get(unit(1)).body()).doesNotContain("统筹他用");
        operator.post(
                unit(1) + "/moves",
                "move",
                "REPURPOSE",
                "reason",
                "想改用途",
                "document",
                "文号",
                "version",
                "1",
                "confirmed",
                "true");
        assertThat(state(1)).isEqualTo("AVAILABLE");
        var city = as(null, Role.CITY_AGENCY);
        city.get(unit(1));
        var asked = city.post(
                unit(1) + "/moves",
                "move",
                "REPURPOSE",
                "reason",
                "用作人才住房",
                "document",
                "",
                "version",
                "1",
                "confirmed",
                "true");
        assertThat(asked.body()).contains("须填写市级决定的文号");
        assertThat(state(1)).isEqualTo("AVAILABLE");
    }

    @Test
    void an_auditor_reads_but_moves_nothing() {
        var auditor = as(null, Role.AUDITOR);
        assertThat(auditor.get(unit(1)).body()).doesNotContain("name=\"move\"");
        auditor.get("/desk/stock");
        auditor.post(unit(1) + "/moves", "move", "DELIVER", "reason", "试一试", "version", "1", "confirmed", "true");
        assertThat(state(1)).isEqualTo("AVAILABLE");
        assertThat(auditor.get("/desk/stock/imports").body()).doesNotContain("type=\"file\"");
    }

    @Test
    void a_form_that_was_overtaken_changes_nothing() {
        var city = as(null, Role.CITY_AGENCY);
        city.get(unit(1));
        var answer = city.post(
                unit(1) + "/moves",
                "move",
                "REPURPOSE",
                "reason",
                "用作人才住房",
                "document",
                "文号",
                "version",
                "7",
                "confirmed",
                "true");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(state(1)).isEqualTo("AVAILABLE");
    }

    @Test
    void filters_stay_in_the_address_and_pages_follow_the_code() {
        new StockFixture(jdbc).freeHomes(project, UnitType.TWO_BED, 120);
        var operator = as("500106", Role.OPERATOR);
        var first = operator.get("/desk/stock/units?project=" + project + "&type=TWO_BED")
                .body();
        assertThat(first).contains("99+").contains(project + "-TWO_BED-0050").doesNotContain(project + "-TWO_BED-0051");
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        var second = operator.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(second).contains(project + "-TWO_BED-0051").contains("回到开头").doesNotContain("STUDIO-");
        var csv = operator.get("/desk/stock/units.csv?project=" + project + "&type=TWO_BED")
                .body();
        assertThat(csv.lines().count()).isEqualTo(121);
    }

    @Test
    void a_file_goes_through_preview_and_confirmation_and_its_report_can_be_downloaded() {
        var operator = as("500106", Role.OPERATOR);
        operator.get("/desk/stock/imports");
        var csv = """
                小区编号,楼栋,房号,楼层,户型,建筑面积(㎡),房屋编号,状态
                %1$s,3栋,1204,12,单间配套,34.56,%1$s-03-1204,可配租
                %1$s,3栋,1205,12,两居,34.56,%1$s-03-1205,可配租
                """.formatted(project);
        var uploaded = upload(operator, "units", "房屋.csv", csv);
        assertThat(uploaded).startsWith("/desk/stock/imports/");
        var preview = operator.get(uploaded).body();
        assertThat(preview).contains("第 3 行").contains("只导入合格的 1 行").doesNotContain("导入全部");
        assertThat(operator.get(uploaded + "/problems.csv").body()).contains("3,户型,两居,");
        assertThat(operator.post(uploaded, "mode", "GOOD_ONLY").body())
                .contains("登记 1 套房屋")
                .contains("不合格的 1 行不导入");
        operator.post(uploaded, "mode", "GOOD_ONLY", "confirmed", "true");
        assertThat(operator.get(uploaded).body()).contains("已导入");
        assertThat(operator.get("/desk/stock/units/" + project + "-03-1204").statusCode())
                .isEqualTo(200);
        assertThat(as("500106", Role.OPERATOR).get(uploaded).statusCode()).isEqualTo(404);
    }

    @Test
    void templates_can_be_downloaded_and_uploaded_again() {
        var operator = as("500106", Role.OPERATOR);
        assertThat(operator.get("/desk/stock/imports/template/units.csv").body())
                .contains("小区编号*")
                .contains("MXJY-03-1204");
        assertThat(operator.get("/desk/stock/imports/template/units.xlsx").statusCode())
                .isEqualTo(200);
        assertThat(operator.get("/desk/stock/imports/template/people.csv").statusCode())
                .isEqualTo(404);
    }

    private Visitor as(@org.jspecify.annotations.Nullable String district, Role role) {
        return new Visitor(port)
                .with(logins.cookie(logins.staff("周静", district, role).account()));
    }

    private String unit(int number) {
        return "/desk/stock/units/" + project + "-STUDIO-000" + number;
    }

    private String state(int number) {
        return jdbc.sql("select state from housing.unit where code = :code")
                .param("code", project + "-STUDIO-000" + number)
                .query(String.class)
                .single();
    }

    private static String upload(Visitor visitor, String kind, String name, String content) {
        var boundary = "----anju";
        var token = TOKEN.matcher(visitor.get("/desk/stock/imports").body());
        assertThat(token.find()).isTrue();
        var body = new StringBuilder();
        for (var field : new String[][] {{"_csrf", token.group(1)}, {"kind", kind}}) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field[0], field[1]));
        }
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, name, content, boundary));
        var answer = visitor.send(HttpRequest.newBuilder(visitor.address("/desk/stock/imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return java.net
                .URI
                .create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }
}

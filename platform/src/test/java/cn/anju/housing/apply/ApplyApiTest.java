package cn.anju.housing.apply;

import static cn.anju.test.ProblemAnswer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// An application filled in by a program: the same steps, checks and refusals as on the pages.
@PlatformTest
class ApplyApiTest {

    private static final String MINE = "/api/v1/me/application";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Town town;

    @BeforeEach
    void town() {
        clock.reset();
        town = new Town(context).withProjects();
    }

    @Test
    void a_program_takes_a_family_from_nothing_to_a_number() {
        var visitor = visitor(town.resident("陈建军", "19910412", true));
        assertThat(visitor.get(MINE).statusCode()).isEqualTo(404);
        int revision = done(visitor.json(MINE, key(), "{\"level\":\"CITY\",\"place\":\"500106\"}"));
        revision = done(visitor.json(MINE + "/family", key(), body(revision, "\"single\":\"UNMARRIED\"")));
        revision = done(visitor.json(MINE + "/work", key(), body(revision, """
                "work":{"kind":"EMPLOYED","district":"500106","employer":"重庆某某机械有限公司","industry":"制造业",
                "migrant":"NO","insured":"YES"}""")));
        var self = json.readTree(visitor.get(MINE + "/family").body()).get(0);
        assertThat(self.get("idNumber").asString()).contains("********");
        revision = done(visitor.json(
                MINE + "/incomes",
                key(),
                body(revision, "\"incomes\":[{\"person\":%s,\"yearly\":\"57,000 元\"}]".formatted(self.get("person")))));
        revision = done(visitor.json(MINE + "/recognition", key(), body(revision, "\"recognition\":\"NONE\"")));
        revision = done(visitor.json(
                MINE + "/homes", key(), body(revision, "\"projects\":[\"MXJY\",\"KZJY\"],\"unitType\":\"STUDIO\"")));
        assertThat(json.readTree(visitor.get(MINE).body()).get("missing").findValuesAsString("field"))
                .containsExactly("promise", "consent");
        var half = visitor.json(MINE + "/check", key(), body(revision, "\"promise\":true,\"consent\":false"));
        refused(half, 422, "consent");
        revision = done(visitor.json(MINE + "/check", key(), body(revision, "\"promise\":true,\"consent\":true")));

        var key = key();
        var first = visitor.json(MINE + "/submission", key, body(revision, null));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        var number = json.readTree(first.body()).get("number").asString();
        assertThat(visitor.json(MINE + "/submission", key, body(revision, null)).body())
                .isEqualTo(first.body());
        assertThat(visitor.json(MINE + "/submission", key(), body(revision, null))
                        .statusCode())
                .isEqualTo(404);
        assertThat(town.count(
                        "select count(*) from casework.case_event e join casework.case_file f on f.id = e.case_id"
                                + " where f.number = :number and e.action = 'submit'",
                        "number",
                        number))
                .isEqualTo(1);
        assertThat(visitor.get("/api/v1/cases/" + number).body()).contains("\"state\":\"SUBMITTED\"");
    }

    @Test
    void every_refusal_says_field_what_and_next_and_saves_nothing() {
        var visitor = visitor(town.resident("李梅梅", "19900101", false));
        refused(visitor.json(MINE, key(), "{\"level\":\"MOON\",\"place\":\"500106\"}"), 422, "level");
        refused(visitor.json(MINE, key(), "{\"level\":\"CITY\",\"place\":\"500120\"}"), 422, "place");
        refused(visitor.json(MINE, null, "{\"level\":\"CITY\",\"place\":\"500106\"}"), 422, "Idempotency-Key");
        var broken = visitor.json(MINE, key(), "{\"level\":");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("看不懂发来的内容", "\"next\"");
        assertThat(visitor.get(MINE).statusCode()).isEqualTo(404);

        int revision = done(visitor.json(MINE, key(), "{\"level\":\"CITY\",\"place\":\"500106\"}"));
        refused(visitor.json(MINE + "/family", key(), body(revision, "\"single\":\"BORED\"")), 422, "single");
        refused(
                visitor.json(MINE + "/work", key(), body(revision, "\"work\":{\"kind\":\"EMPLOYED\"}")),
                422,
                "work.insured");
        refused(visitor.json(MINE + "/family", key(), "{\"revision\":\"many\"}"), 400, "revision");
        refused(visitor.json(MINE + "/family", key(), "{}"), 400, "revision");
        refused(
                visitor.json(
                        MINE + "/incomes",
                        key(),
                        body(
                                revision,
                                "\"incomes\":[{\"person\":\"%s\",\"yearly\":\"1\"}]".formatted(UUID.randomUUID()))),
                422,
                "incomes");
        refused(
                visitor.json(MINE + "/homes", key(), body(revision, "\"projects\":[\"A\",\"B\",\"C\",\"D\"]")),
                422,
                "projects");
        refused(
                visitor.json(
                        MINE + "/family/members",
                        key(),
                        body(revision, "\"relation\":\"SPOUSE\",\"name\":\"王强\",\"idNumber\":\"12345\"")),
                422,
                "idNumber");
        refused(
                visitor.json(MINE + "/check", key(), body(revision, "\"promise\":true,\"consent\":true")),
                422,
                "single");
        assertThat(visitor.json(MINE + "/submission", key(), body(revision, null))
                        .statusCode())
                .isEqualTo(422);
        assertThat(json.readTree(visitor.get(MINE).body()).get("revision").asInt())
                .isEqualTo(revision);
    }

    @Test
    void a_stale_revision_overwrites_nothing_and_a_key_belongs_to_one_content() {
        var visitor = visitor(town.resident("赵国强", "19850303", true));
        int first = done(visitor.json(MINE, key(), "{\"level\":\"CITY\",\"place\":\"500106\"}"));
        var key = key();
        var saved = visitor.json(MINE + "/family", key, body(first, "\"single\":\"DIVORCED\""));
        int second = done(saved);
        assertThat(second).isEqualTo(first + 1);
        assertThat(visitor.json(MINE + "/family", key, body(first, "\"single\":\"DIVORCED\""))
                        .body())
                .isEqualTo(saved.body());
        refused(visitor.json(MINE + "/family", key, body(first, "\"single\":\"WIDOWED\"")), 422, "Idempotency-Key");
        var stale = visitor.json(MINE + "/family", key(), body(first, "\"single\":\"WIDOWED\""));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(visitor.get(MINE).body()).contains("DIVORCED");
    }

    @Test
    void a_wife_is_added_reads_nothing_before_her_yes_and_agrees() {
        var husband = town.resident("周大勇", "19880808", true);
        var wife = town.resident("吴小丽", "19890909", false);
        var his = visitor(husband);
        int revision = done(his.json(MINE, key(), "{\"level\":\"CITY\",\"place\":\"500106\"}"));
        revision = done(his.json(
                MINE + "/family/members",
                key(),
                body(
                        revision,
                        "\"relation\":\"SPOUSE\",\"name\":\"吴小丽\",\"idNumber\":\"%s\"".formatted(wife.idNumber()))));
        var hers = visitor(wife);
        var waiting = json.readTree(hers.get("/api/v1/me/invitations").body());
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).get("applicant").asString()).isEqualTo("周*勇");
        var number = waiting.get(0).get("number").asString();
        assertThat(hers.get("/api/v1/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(hers.get("/api/v1/me/cases").body()).doesNotContain(number);
        var stranger = visitor(town.resident("外人甲", "19800101", true));
        assertThat(stranger.json("/api/v1/me/invitations/" + number, key(), "{\"agree\":true}")
                        .statusCode())
                .isEqualTo(404);
        var agreed = hers.json("/api/v1/me/invitations/" + number, key(), "{\"agree\":true}");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(200);
        assertThat(hers.get("/api/v1/cases/" + number).statusCode()).isEqualTo(200);
        assertThat(his.get(MINE + "/family").body())
                .contains("\"confirmed\":true")
                .doesNotContain("\"confirmed\":false");

        int before = json.readTree(his.get(MINE).body()).get("revision").asInt();
        done(his.json(MINE + "/family/members/" + wife.person().value() + "/removal", key(), body(before, null)));
        assertThat(hers.get("/api/v1/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(revision).isPositive();
    }

    @Test
    void papers_are_handed_in_and_taken_back() {
        var visitor = visitor(town.resident("郑纸张", "19860606", true));
        done(visitor.json(MINE, key(), "{\"level\":\"CITY\",\"place\":\"500106\"}"));
        var key = key();
        var first = file(visitor, MINE + "/documents/OTHER?name=a.png", key, photo());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(file(visitor, MINE + "/documents/OTHER?name=a.png", key, photo())
                        .body())
                .isEqualTo(first.body());
        var document = json.readTree(first.body()).get("document").asString();
        assertThat(visitor.get(MINE + "/documents").body()).contains(document);
        refused(
                file(visitor, MINE + "/documents/OTHER?name=a.exe", key(), new byte[] {'M', 'Z', 0, 1}),
                422,
                "documents.OTHER");
        refused(file(visitor, MINE + "/documents/NOTHING", key(), photo()), 422, "kind");
        refused(file(visitor, MINE + "/documents/OTHER", key(), new byte[0]), 422, "body");
        var other = visitor(town.resident("别的人", "19870707", true));
        assertThat(other.json(MINE + "/documents/" + document + "/removal", key(), "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.json(MINE + "/documents/" + document + "/removal", key(), "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.get(MINE + "/documents").body()).doesNotContain(document);
    }

    @Test
    void nobody_but_a_resident_comes_in() {
        assertThat(new Visitor(port).get(MINE).statusCode()).isEqualTo(401);
        var clerk = logins.staff("受理", "500106", cn.anju.identity.Role.INTAKE);
        var answer = new Visitor(port).with(logins.cookie(clerk.account())).get(MINE);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"forbidden\"", "\"next\"");
    }

    private HttpResponse<String> file(Visitor visitor, String path, String key, byte[] content) {
        return visitor.send(HttpRequest.newBuilder(visitor.address(path))
                .header("X-XSRF-TOKEN", visitor.token())
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private Visitor visitor(Town.Resident resident) {
        var visitor = town.visitor(resident, port);
        visitor.get("/me/profile");
        return visitor;
    }

    private int done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).get("revision").asInt();
    }

    private static byte[] photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String body(int revision, @org.jspecify.annotations.Nullable String more) {
        return "{\"revision\":" + revision + (more == null ? "" : "," + more) + "}";
    }
}

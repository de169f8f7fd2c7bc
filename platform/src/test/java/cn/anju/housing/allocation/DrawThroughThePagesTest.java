package cn.anju.housing.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.draw.DrawRecord;
import cn.anju.draw.Verification;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.DemoTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A draw from the empty plan to the published record, as the agency, the notary and the public see it.
@DemoTest
class DrawThroughThePagesTest {

    private static final String VALUE = "ab".repeat(32);

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_draw_is_frozen_sealed_drawn_published_and_verified_and_never_drawn_again() throws IOException {
        var agency = in(logins.staff("程毅", null, Role.CITY_AGENCY));
        var notary = in(logins.staff("郑公平", null, Role.NOTARY));
        agency.get("/desk/draws");
        String plan = agency.post(
                        "/desk/draws",
                        "project",
                        "BDXJ",
                        "type",
                        "THREE_BED",
                        "from",
                        "2024-07-22",
                        "to",
                        "2026-03-09",
                        "share",
                        "20",
                        "hash",
                        "sha256",
                        "source",
                        "福彩双色球 2026030 期开奖号码的 SHA-256",
                        "drawOn",
                        "2026-03-30")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/desk/draws/", "");
        var visitor = new Visitor(port);
        assertThat(visitor.get("/draws/" + plan).statusCode()).isEqualTo(404);

        move(agency, plan, "publish");
        assertThat(state(plan))
                .as("without homes and people nothing is published")
                .isEqualTo("DRAFT");
        agency.post("/desk/draws/" + plan + "/homes", "most", "3");
        agency.post("/desk/draws/" + plan + "/households");
        move(agency, plan, "publish");
        assertThat(state(plan)).isEqualTo("PUBLISHED");
        assertThatThrownBy(() -> jdbc.sql("delete from housing.plan_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("frozen");

        move(agency, plan, "seal");
        assertThat(state(plan)).as("the agency cannot seal").isEqualTo("PUBLISHED");
        move(notary, plan, "seal");
        move(agency, plan, "announce", "publicValue", VALUE);
        assertThat(state(plan))
                .as("the lists stand published for three days first")
                .isEqualTo("SEALED");
        agency.get("/demo/clock");
        agency.post("/demo/clock", "step", "DAYS", "by", "3");
        move(agency, plan, "announce", "publicValue", "not hex");
        assertThat(state(plan)).isEqualTo("SEALED");
        move(agency, plan, "announce", "publicValue", VALUE);
        move(notary, plan, "draw");
        assertThat(state(plan)).isEqualTo("DRAWN");
        move(notary, plan, "draw");
        assertThat(history(plan)).as("one plan is drawn once").isEqualTo(1);

        var page = visitor.get("/draws/" + plan);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("自己验一遍", "data-draw-verifier");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("worker-src");
        var record = DrawRecord.read(new ByteArrayInputStream(
                visitor.get("/draws/" + plan + "/record.json").body().getBytes(StandardCharsets.UTF_8)));
        assertThat(Verification.of(record).holds()).isTrue();
        assertThat(Verification.of(record).publicValue()).isEqualTo(VALUE);
        assertThat(visitor.get("/draws/" + plan + "/verify.html").body()).contains(record.resultHash());

        move(agency, plan, "allocate");
        assertThat(jdbc.sql("select count(*) from housing.offer where origin = :plan")
                        .param("plan", plan)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThatThrownBy(() -> jdbc.sql("update housing.plan_draw set public_value = :other")
                        .param("other", "cd".repeat(32))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
    }

    private Visitor in(Actor actor) {
        return new Visitor(port).with(logins.cookie(actor.account()));
    }

    /// Both steps: the confirmation, then the act.
    private void move(Visitor who, String plan, String action, String... fields) {
        who.get("/desk/draws/" + plan);
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "version";
        all[fields.length + 1] =
                Integer.toString(cases.find(new CaseNumber(plan)).orElseThrow().version());
        all[fields.length + 2] = "confirmed";
        all[fields.length + 3] = "true";
        who.post("/desk/draws/" + plan + "/moves/" + action, all);
    }

    private String state(String plan) {
        return cases.find(new CaseNumber(plan)).orElseThrow().state().name();
    }

    private long history(String plan) {
        return cases.history(cases.find(new CaseNumber(plan)).orElseThrow()).stream()
                .filter(event -> event.action().equals("draw"))
                .count();
    }
}

package cn.anju.housing.lease;

import static cn.anju.test.ProblemAnswer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.housing.application.HousingApplication.State;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.RentStandards;
import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// From the queue to the keys by programs: own place, weekly run, answer, signature; once, and only by whom it
/// concerns.
@PlatformTest
class LeaseApiTest {

    private static final ProjectCode PROJECT = new ProjectCode(HousingOffice.PROJECT);

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RentStandards rents;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void aWeekBegins() {
        clock.set(LocalDate.of(2026, 3, 9));
    }

    @Test
    void a_household_goes_from_its_place_to_its_lease() {
        var resident = office.worker("轮候人", 60_000);
        var file = qualified(resident);
        homes(2);
        var own = as(resident, "/me/profile");
        var places = json.readTree(own.get("/api/v1/me/queue-places").body());
        assertThat(places.get(0).get("rank").asInt()).isEqualTo(1);

        var city = as(logins.staff("市级", null, Role.CITY_AGENCY), "/desk/search");
        var district = as(office.officer(Role.DISTRICT_AUTHORITY), "/desk/search");
        assertThat(district.get("/api/v1/queues/" + PROJECT + "/STUDIO").body())
                .contains(file.number().value());
        assertThat(district.json("/api/v1/queue-runs", null, "").statusCode()).isEqualTo(404);
        assertThat(own.json("/api/v1/queue-runs", null, "").statusCode()).isEqualTo(404);
        assertThat(own.get("/api/v1/queues").statusCode()).isEqualTo(404);
        var ran = city.json("/api/v1/queue-runs", null, "");
        assertThat(ran.body()).contains("\"state\":\"DONE\"", "\"offers\":1");
        assertThat(city.json("/api/v1/queue-runs", null, "").body()).contains("ALREADY_DONE");

        var offer = json.readTree(own.get("/api/v1/me/offers").body()).get(0);
        var number = offer.get("number").asString();
        assertThat(offer.get("state").asString()).isEqualTo("OPEN");
        var here = "/api/v1/me/offers/" + number;
        var stranger = as(office.worker("外人乙", 60_000), "/me/profile");
        assertThat(stranger.get(here).statusCode()).isEqualTo(404);
        assertThat(stranger.json(here + "/acceptance", key(), "{\"years\":3}").statusCode())
                .isEqualTo(404);
        refused(own.json(here + "/acceptance", key(), "{\"years\":6}"), 422, "years");
        refused(own.json(here + "/acceptance", key(), "{}"), 400, "years");
        refused(own.json(here + "/acceptance", null, "{\"years\":3}"), 422, "Idempotency-Key");
        var key = key();
        var accepted = own.json(here + "/acceptance", key, "{\"years\":3}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.body()).contains("\"state\":\"ACCEPTED\"", "\"years\":3");
        assertThat(own.json(here + "/acceptance", key, "{\"years\":3}").body()).isEqualTo(accepted.body());
        assertThat(own.json(here + "/acceptance", key(), "{\"years\":3}").statusCode())
                .isEqualTo(422);

        sign(file, number, own);
    }

    private void sign(CaseFile file, String number, Visitor own) {
        var here = "/api/v1/offers/" + number;
        var foreign = as(logins.staff("外区签约", HousingOffice.ELSEWHERE, Role.OPERATOR), "/desk/search");
        assertThat(foreign.get(here).statusCode()).isEqualTo(404);
        assertThat(foreign.get("/api/v1/offers").body()).isEqualTo("[]");
        assertThat(foreign.json(here + "/signature", key(), "{\"startsOn\":\"2026-03-20\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(own.get("/api/v1/offers").statusCode()).isEqualTo(404);
        var reviewer = as(office.officer(Role.FIRST_REVIEWER), "/desk/search");
        assertThat(reviewer.json(here + "/signature", key(), "{\"startsOn\":\"2026-03-20\"}")
                        .statusCode())
                .isEqualTo(404);
        var operator = as(office.officer(Role.OPERATOR), "/desk/search");
        assertThat(operator.get("/api/v1/offers").body()).contains(number, "ACCEPTED");
        refused(operator.json(here + "/signature", key(), "{}"), 422, "startsOn");
        refused(operator.json(here + "/signature", key(), "{\"startsOn\":\"20 March\"}"), 400, "startsOn");
        refused(operator.json(here + "/signature", key(), "{\"startsOn\":\"2027-01-01\"}"), 422, "startsOn");
        var key = key();
        var signed = operator.json(here + "/signature", key, "{\"startsOn\":\"2026-03-20\"}");
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        assertThat(signed.body()).contains("\"endsOn\":\"2029-03-19\"");
        assertThat(operator.json(here + "/signature", key, "{\"startsOn\":\"2026-03-20\"}")
                        .body())
                .isEqualTo(signed.body());
        assertThat(operator.json(here + "/signature", key(), "{\"startsOn\":\"2026-03-20\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.now(file).isIn(State.LEASED)).isTrue();
        assertThat(jdbc.sql("select count(*) from housing.lease where case_id = :case")
                        .param("case", file.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private CaseFile qualified(Actor resident) {
        var file = office.shown(resident);
        office.itIs(LocalDate.of(2026, 3, 17));
        assertThat(office.now(file).isIn(State.QUALIFIED)).isTrue();
        return file;
    }

    private void homes(int count) {
        jdbc.sql("""
                insert into housing.building (project_id, name)
                select id, '1栋' from housing.project where code = :code
                """).param("code", PROJECT.value()).update();
        new StockFixture(jdbc).freeHomes(PROJECT, UnitType.STUDIO, count);
        rents.enter(
                PROJECT,
                null,
                new BigDecimal("10.50"),
                new BigDecimal("20.00"),
                LocalDate.of(2024, 1, 1),
                "文号一",
                StockFixture.city());
    }

    private Visitor as(Actor actor, String page) {
        var visitor = new Visitor(port).with(logins.cookie(actor.account()));
        visitor.get(page);
        return visitor;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

package cn.anju.desk;

import static cn.anju.test.ProblemAnswer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Letters;
import cn.anju.casework.Tasks;
import cn.anju.exchange.Checks;
import cn.anju.housing.application.HousingApplication.State;
import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What officers and residents do on a case by programs: moves, facts, checks, letters, objections, search, tasks.
@PlatformTest
class DeskApiTest {

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    TestLogins logins;

    @Autowired
    People people;

    @Autowired
    Checks checks;

    @Autowired
    Letters letters;

    @Autowired
    Tasks tasks;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void itIsMonday() {
        clock.set(LocalDate.of(2026, 3, 9));
    }

    @Test
    void a_case_is_moved_once_by_whom_the_table_names() {
        var file = office.answered(office.worker("甲申请", 60_000));
        var first = as(office.officer(Role.FIRST_REVIEWER));
        var pass = at(file) + "/moves/pass";
        var wish = "{\"version\":%d}".formatted(office.now(file).version());
        refused(first.json(pass, null, wish), 422, "Idempotency-Key");
        refused(first.json(pass, key(), "{}"), 400, "version");
        assertThat(as(office.officer(Role.SECOND_REVIEWER))
                        .json(pass, key(), wish)
                        .statusCode())
                .isEqualTo(403);
        assertThat(first.json(pass, key(), "{\"version\":1}").statusCode()).isEqualTo(409);
        refused(first.json(at(file) + "/moves/reject", key(), wish), 422, "reason");
        var key = key();
        var moved = first.json(pass, key, wish);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(moved.body()).contains("\"state\":\"SECOND_REVIEW\"");
        assertThat(json.readTree(first.json(pass, key, wish).body())).isEqualTo(json.readTree(moved.body()));
        assertThat(first.json(pass, key(), wish).statusCode()).isEqualTo(409);
        assertThat(office.now(file).isIn(State.SECOND_REVIEW)).isTrue();
    }

    @Test
    void a_fact_is_entered_and_a_department_asked_again() {
        var file = office.answered(office.worker("乙申请", 60_000));
        var first = as(office.officer(Role.FIRST_REVIEWER));
        var fact = at(file) + "/facts/SOCIAL_INSURANCE";
        refused(first.json(fact, key(), "{\"value\":\"也许\",\"reason\":\"看过社保记录\"}"), 422, "value");
        refused(first.json(fact, key(), "{\"value\":\"是\",\"reason\":\"看\"}"), 422, "reason");
        refused(
                first.json(
                        fact,
                        key(),
                        "{\"value\":\"是\",\"reason\":\"看过社保记录\",\"document\":\"%s\"}".formatted(UUID.randomUUID())),
                422,
                "document");
        assertThat(first.json(at(file) + "/facts/MOOD", key(), "{}").statusCode())
                .isEqualTo(404);
        assertThat(as(office.officer(Role.INTAKE))
                        .json(fact, key(), "{\"value\":\"是\"}")
                        .statusCode())
                .isEqualTo(404);
        var key = key();
        var good = "{\"value\":\"是\",\"reason\":\"看过社保记录\"}";
        assertThat(first.json(fact, key, good).statusCode()).isEqualTo(200);
        assertThat(first.json(fact, key, good).statusCode()).isEqualTo(200);
        assertThat(count(
                        "select count(*) from housing.entered_fact where case_id = :id",
                        file.id().value()))
                .isEqualTo(1);

        var asked = json.readTree(first.get(at(file) + "/checks").body());
        assertThat(asked).isNotEmpty();
        var check = asked.get(0).get("id").asString();
        assertThat(first.json(at(file) + "/checks/" + UUID.randomUUID() + "/again", key(), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(first.json(at(file) + "/checks/" + check + "/again", key(), "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_refused_resident_reads_the_letter_hands_in_a_proof_and_appeals() {
        var resident = office.worker("丙申请", 90_000);
        var file = office.answered(resident);
        var second = office.moved(file, "reject", office.officer(Role.FIRST_REVIEWER), "收入超过限额，依据税务记录");
        if (!second.isIn(State.REJECTED)) {
            second = office.moved(second, "reject", office.officer(Role.SECOND_REVIEWER), "收入超过限额，依据税务记录");
        }
        var own = as(resident, "/me/profile");
        var listed = json.readTree(own.get("/api/v1/me/letters").body()).get(0);
        assertThat(listed.get("receivedAt").isNull()).isTrue();
        var letter = listed.get("id").asString();
        var stranger = as(office.worker("外人丙", 60_000), "/me/profile");
        assertThat(stranger.get("/api/v1/me/letters/" + letter).statusCode()).isEqualTo(404);
        var opened = own.get("/api/v1/me/letters/" + letter);
        assertThat(json.readTree(opened.body()).at("/letter/appealUntil").asString())
                .isEqualTo("2026-03-23");
        assertThat(stranger.json("/api/v1/me/cases/" + file.number() + "/documents", key(), "x")
                        .statusCode())
                .isEqualTo(404);
        refused(own.json("/api/v1/me/cases/" + file.number() + "/documents", key(), "x"), 422, "body");
        var appeal = at(file) + "/moves/appeal";
        var wish = "{\"version\":%d,\"reason\":\"税务记录里有一次性补偿，不是工资\"}".formatted(second.version());
        assertThat(stranger.json(appeal, key(), wish).statusCode()).isEqualTo(404);
        assertThat(own.json(appeal, key(), wish).body()).contains("\"state\":\"APPEALED\"");
        assertThat(own.get("/api/v1/me/profile").body()).contains("********").doesNotContain("\"idNumber\":\"50010619");
        refused(own.json("/api/v1/me/profile", null, "{\"address\":\"\"}"), 422, "address");
        assertThat(own.json("/api/v1/me/profile", null, "{\"address\":\"渝中区民生路 1 号\"}")
                        .body())
                .contains("民生路");
    }

    @Test
    void anybody_objects_to_a_line_once_for_its_key_and_the_inquiry_reads_the_contact() {
        var file = office.shown(office.worker("丁申请", 60_000));
        var anybody = new Visitor(port);
        var notice = json.readTree(anybody.get("/api/v1/notices").body())
                .get(0)
                .get("number")
                .asString();
        var whole = json.readTree(anybody.get("/api/v1/notices/" + notice).body());
        assertThat(whole.toString()).contains("丁*请").doesNotContain("丁申请");
        int position = whole.get("lines").size();
        var here = "/api/v1/notices/" + notice + "/objections";
        var words = "{\"position\":%d,\"text\":\"他家在主城还有一套住房，邻居都知道\",\"contact\":\"李先生 座机\"}".formatted(position);
        refused(anybody.json(here, "short-key", words), 422, "Idempotency-Key");
        refused(anybody.json(here, key(), words.replace("他家在主城还有一套住房，邻居都知道", "不行")), 422, "text");
        assertThat(anybody.json(here, key(), words.replace(":" + position, ":99"))
                        .statusCode())
                .isEqualTo(404);
        var key = key();
        var received = anybody.json(here, key, words);
        assertThat(received.statusCode()).as(received.body()).isEqualTo(200);
        assertThat(anybody.json(here, key, words).body()).isEqualTo(received.body());
        var objection = json.readTree(received.body()).get("number").asString();
        var contact = "/api/v1/cases/" + objection + "/contact";
        assertThat(as(office.officer(Role.SECOND_REVIEWER))
                        .json(contact, null, "")
                        .body())
                .contains("李先生");
        assertThat(as(office.officer(Role.CITY_AGENCY)).json(contact, null, "").statusCode())
                .isEqualTo(404);
        assertThat(anybody.json(contact, null, "").statusCode()).isIn(401, 403);
        assertThat(count(
                        "select count(*) from casework.case_file where parent_id = :id",
                        file.id().value()))
                .isEqualTo(1);
    }

    @Test
    void the_city_orders_a_decided_case_to_be_put_right() {
        var file = office.shown(office.worker("戊申请", 60_000));
        var city = as(logins.staff("市级", null, Role.CITY_AGENCY));
        var here = at(file) + "/rectifications";
        refused(city.json(here, key(), "{\"finding\":\"不对\"}"), 422, "finding");
        assertThat(as(office.officer(Role.DISTRICT_AUTHORITY))
                        .json(here, key(), "{\"finding\":\"收入核对没有依据，请补充材料\"}")
                        .statusCode())
                .isEqualTo(404);
        var key = key();
        var opened = city.json(here, key, "{\"finding\":\"收入核对没有依据，请补充材料\"}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(city.json(here, key, "{\"finding\":\"收入核对没有依据，请补充材料\"}").body())
                .isEqualTo(opened.body());
    }

    @Test
    void search_and_whole_numbers_are_for_the_area_and_leave_a_trace() {
        var resident = office.worker("己查找", 60_000);
        var file = office.accepted(resident);
        var intake = as(office.officer(Role.INTAKE));
        assertThat(intake.json("/api/v1/search", null, "{\"q\":\"己查找\"}").body())
                .contains(file.number().value(), "己*找");
        refused(intake.json("/api/v1/search", null, "{\"q\":\"己\"}"), 422, "q");
        refused(intake.json("/api/v1/search", null, "{\"q\":\"5001061990010100\"}"), 422, "q");
        var person = Objects.requireNonNull(resident.person());
        var whole = at(file) + "/people/" + person.value() + "/whole";
        assertThat(intake.json(whole, null, "").body())
                .contains(people.the(person).idNumber().value());
        assertThat(traces("person.see-whole", person)).isEqualTo(1);
        assertThat(intake.json(at(file) + "/people/" + UUID.randomUUID() + "/whole", null, "")
                        .statusCode())
                .isEqualTo(404);
        var own = as(resident, "/me/profile");
        assertThat(own.json(whole, null, "").statusCode()).isEqualTo(404);
        assertThat(own.json("/api/v1/search", null, "{\"q\":\"己查找\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_task_is_done_once_by_its_role_and_a_calendar_entered_by_its_keeper() {
        tasks.open("test", "task-one", null, HousingOffice.HERE, Role.INTAKE, "请看一下");
        var intake = as(office.officer(Role.INTAKE));
        var id = json.readTree(intake.get("/api/v1/tasks").body())
                .get(0)
                .get("id")
                .asString();
        var elsewhere = as(logins.staff("别区", HousingOffice.ELSEWHERE, Role.INTAKE));
        assertThat(elsewhere.json("/api/v1/tasks/" + id + "/done", key(), "").statusCode())
                .isEqualTo(404);
        var key = key();
        assertThat(intake.json("/api/v1/tasks/" + id + "/done", key, "").statusCode())
                .isEqualTo(200);
        assertThat(intake.json("/api/v1/tasks/" + id + "/done", key, "").statusCode())
                .isEqualTo(200);
        assertThat(intake.json("/api/v1/tasks/" + id + "/done", key(), "").statusCode())
                .isEqualTo(404);

        var keeper = as(logins.staff("日历", null, Role.CALENDAR_KEEPER));
        var year = "{\"year\":2031,\"off\":[\"2031-10-01/2031-10-07\"],\"cites\":\"国办发明电〔2030〕9号\"}";
        assertThat(intake.json("/api/v1/calendars", key(), year).statusCode()).isEqualTo(404);
        refused(keeper.json("/api/v1/calendars", key(), year.replace("2031-10-07", "2032-10-07")), 422, "off");
        refused(keeper.json("/api/v1/calendars", key(), "{\"year\":\"next\"}"), 400, "year");
        assertThat(keeper.json("/api/v1/calendars", key(), year).statusCode()).isEqualTo(200);
        assertThat(keeper.get("/api/v1/calendars").body()).contains("2031");
    }

    private int traces(String action, PersonId person) {
        return jdbc.sql("select count(*) from identity.audit where action = :action and subject_id = :id")
                .param("action", action)
                .param("id", person.toString())
                .query(Integer.class)
                .single();
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }

    private static String at(CaseFile file) {
        return "/api/v1/cases/" + file.number();
    }

    private Visitor as(Actor actor) {
        return as(actor, "/desk/search");
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

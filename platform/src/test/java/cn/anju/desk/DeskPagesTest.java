package cn.anju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.casework.PublicNotices;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.identity.Role;
import cn.anju.policy.Receipt;
import cn.anju.policy.RuleSets;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The desk over HTTP: what an officer sees and does, and what another district's officer never sees.
@PlatformTest
class DeskPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    TestLogins logins;

    @Autowired
    People people;

    @Autowired
    PublicNotices notices;

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
    void the_work_list_shows_what_waits_with_masked_names_and_exports_it() {
        var file = office.answered(office.worker("黄晓明", 60_000));
        var desk = as(office.officer(Role.FIRST_REVIEWER));
        var page = desk.get("/desk?type=housing.application");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(file.number().value(), "黄*明（1 人）", "7 天", "符合")
                .doesNotContain("黄晓明");
        var csv = desk.get("/desk/work.csv?type=housing.application");
        assertThat(csv.body()).contains("\"剩余\"", file.number().value()).doesNotContain("黄晓明");
        assertThat(desk.get("/desk?late=true").body())
                .doesNotContain(file.number().value());
    }

    @Test
    void a_decision_takes_a_second_step_that_repeats_name_and_outcome_and_is_made_once() {
        var file = office.answered(office.worker("林志玲", 60_000));
        var desk = as(office.officer(Role.FIRST_REVIEWER));
        assertThat(desk.get(at(file)).body()).contains("规则结论：符合", "林*玲", "下一步");
        var first = desk.post(at(file) + "/moves/pass", "version", version(file));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("林*玲的公租房申请 " + file.number(), "复审中", "confirmed");
        assertThat(office.now(file).isIn(HousingApplication.State.FIRST_REVIEW)).isTrue();
        var made = desk.post(
                at(file) + "/moves/pass", "version", version(file), "key", "one-key-only", "confirmed", "true");
        assertThat(made.statusCode()).isEqualTo(302);
        assertThat(office.now(file).isIn(HousingApplication.State.SECOND_REVIEW))
                .isTrue();
    }

    @Test
    void a_missing_reason_stands_beside_its_field() {
        var file = office.answered(office.worker("周迅儿", 70_000));
        var desk = as(office.officer(Role.FIRST_REVIEWER));
        desk.get(at(file));
        var refused = desk.post(at(file) + "/moves/reject", "version", version(file), "reason", "不");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明理由，至少 5 个字", "aria-invalid=\"true\"");
    }

    @Test
    void a_stale_page_is_told_who_moved_the_case() {
        var file = office.answered(office.worker("徐峥峥", 60_000));
        var colleague = office.officer(Role.FIRST_REVIEWER);
        var desk = as(office.officer(Role.FIRST_REVIEWER));
        desk.get(at(file));
        office.moved(file, "pass", colleague, null);
        var late = desk.post(at(file) + "/moves/pass", "version", version(file), "confirmed", "true");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(colleague.displayName(), "通过，送复审");
    }

    @Test
    void an_officer_of_another_district_finds_nothing_at_any_address() {
        var resident = office.worker("葛优优", 60_000);
        var file = office.answered(resident);
        var receipts = jdbc.sql("select document_id from casework.case_document limit 1")
                .query(UUID.class)
                .optional();
        var person = HousingOffice.person(resident);
        var foreign = as(logins.staff("外区初审", HousingOffice.ELSEWHERE, Role.FIRST_REVIEWER, Role.INTAKE));
        foreign.get("/desk/search");
        List<HttpResponse<String>> answers = List.of(
                foreign.get(at(file)),
                foreign.get(at(file) + "/receipt.json"),
                foreign.get(at(file) + "/what-if"),
                foreign.get(at(file) + "/facts/WORK_KIND"),
                foreign.get(at(file) + "/documents/" + receipts.orElseGet(UUID::randomUUID)),
                foreign.post(at(file) + "/moves/pass", "version", version(file), "confirmed", "true"),
                foreign.post(at(file) + "/people/" + person + "/whole"),
                foreign.post(at(file) + "/facts/WORK_KIND", "value", "EMPLOYED", "reason", "看过劳动合同"),
                foreign.post(at(file) + "/checks/" + UUID.randomUUID() + "/again"),
                foreign.post(at(file) + "/letters/" + UUID.randomUUID() + "/signed", "day", "2026-03-09"),
                foreign.post(at(file) + "/rectifications", "finding", "发现收入没有核对清楚"),
                foreign.post(at(file) + "/contact"),
                foreign.get("/api/v1/cases/" + file.number()),
                foreign.get("/api/v1/cases/" + file.number() + "/events"));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode())
                        .as(answer.uri().toString())
                        .isEqualTo(404));
        assertThat(foreign.post("/desk/search", "q", "葛优优").body()).contains("没有查到");
        assertThat(foreign.get("/desk").body()).doesNotContain(file.number().value());
        assertThat(foreign.get("/desk/work.csv").body())
                .doesNotContain(file.number().value());
    }

    @Test
    void search_finds_by_number_by_name_and_by_identity_number() {
        var resident = office.worker("孙红雷", 60_000);
        var file = office.answered(resident);
        var desk = as(office.officer(Role.FIRST_REVIEWER));
        desk.get("/desk/search");
        assertThat(desk.post("/desk/search", "q", "孙红").body())
                .contains(file.number().value());
        var number = people.the(HousingOffice.person(resident)).idNumber().value();
        desk.get("/desk/search");
        assertThat(desk.post("/desk/search", "q", number).body())
                .contains(file.number().value());
        desk.get("/desk/search");
        assertThat(desk.post("/desk/search", "q", file.number().value()).statusCode())
                .isEqualTo(302);
        desk.get("/desk/search");
        assertThat(desk.post("/desk/search", "q", "500106199001011").body()).contains("15 位");
    }

    @Test
    void the_receipt_that_is_downloaded_replays() {
        var file = office.answered(office.worker("邓超超", 60_000));
        var receipt = as(office.officer(Role.FIRST_REVIEWER)).get(at(file) + "/receipt.json");
        assertThat(Receipt.parse(receipt.body()).replay(RuleSets.standard())).isInstanceOf(Receipt.Replay.Same.class);
    }

    @Test
    void a_trial_with_another_limit_changes_nothing() {
        var file = office.answered(office.worker("佟大为", 70_000));
        var desk = as(office.officer(Role.FIRST_REVIEWER));
        int before = decisions(file);
        assertThat(desk.get(at(file) + "/what-if").body()).contains("试算结论：不符合");
        assertThat(desk.get(at(file) + "/what-if?parameter=housing.income-base&value=70000")
                        .body())
                .contains("试算结论：符合");
        assertThat(desk.get(at(file) + "/what-if?on=2020-01-01").body()).contains("没有生效");
        assertThat(decisions(file)).isEqualTo(before);
    }

    @Test
    void the_whole_identity_number_is_shown_on_a_click_that_is_written_down() {
        var resident = office.worker("王宝强", 60_000);
        var file = office.answered(resident);
        var whole = people.the(HousingOffice.person(resident)).idNumber().value();
        var officer = office.officer(Role.FIRST_REVIEWER);
        var desk = as(officer);
        assertThat(desk.get(at(file)).body()).doesNotContain(whole);
        assertThat(desk.post(at(file) + "/people/" + resident.person() + "/whole")
                        .body())
                .contains(whole);
        assertThat(jdbc.sql("select count(*) from identity.audit where actor = :who and action = 'person.see-whole'")
                        .param("who", officer.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_public_notice_shows_each_line_with_a_hash_over_its_stored_words() throws Exception {
        var shown = office.shown(office.worker("黄渤渤", 60_000));
        var notice = notices.the(notices.entryOf(shown.id()).orElseThrow().notice());
        var anybody = new Visitor(port);
        assertThat(anybody.get("/notices").body()).contains(notice.number());
        assertThat(anybody.get("/notices/" + notice.number()).body())
                .contains("黄*渤")
                .doesNotContain("黄渤渤");
        var record = json.readTree(
                anybody.get("/notices/" + notice.number() + "/record.json").body());
        for (var line : record.get("lines")) {
            byte[] words = line.get("text").asString().getBytes(StandardCharsets.UTF_8);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(words)))
                    .isEqualTo(line.get("sha256").asString());
        }
        int row = notices.entryOf(shown.id()).orElseThrow().position();
        String there = "/notices/" + notice.number() + "/objections";
        anybody.get(there + "/new?row=" + row);
        assertThat(anybody.post(there, "row", "" + row, "text", "短").statusCode())
                .isEqualTo(422);
        assertThat(anybody.post(there, "row", "" + row, "text", "他在南岸区有住房，一直出租。")
                        .statusCode())
                .isEqualTo(302);
        assertThat(anybody.get("/notices/" + notice.number()).body()).contains("1 件异议核查中");
    }

    @Test
    void the_city_orders_a_district_to_put_a_case_right_and_the_district_answers() {
        var file = office.moved(
                office.answered(office.worker("陈道明", 70_000)),
                "reject",
                office.officer(Role.FIRST_REVIEWER),
                "近一年收入高于标准");
        var city = logins.staff("市级机构", null, Role.CITY_AGENCY);
        var desk = as(city);
        desk.get(at(file));
        var opened = desk.post(at(file) + "/rectifications", "finding", "一次性补偿不应计入收入，请重新核对。");
        assertThat(opened.statusCode()).isEqualTo(302);
        String there = java.net
                .URI
                .create(opened.headers().firstValue("location").orElseThrow())
                .getPath();
        var page = as(office.officer(Role.DISTRICT_AUTHORITY)).get(there);
        assertThat(page.body()).contains("已责令整改", "15 天", "反馈整改情况", "一次性补偿不应计入收入");
    }

    private Visitor as(Actor officer) {
        return new Visitor(port).with(logins.cookie(officer.account()));
    }

    private static String at(CaseFile file) {
        return "/desk/cases/" + file.number();
    }

    private static String version(CaseFile file) {
        return String.valueOf(file.version());
    }

    private int decisions(CaseFile file) {
        return jdbc.sql("select count(*) from casework.case_decision where case_id = :id")
                .param("id", file.id().value())
                .query(Integer.class)
                .single();
    }
}

package cn.anju.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One key used for something else: another body, another person, another case.
@Tag("fault")
@PlatformTest
class RepeatedMoveFaultTest {

    private static final String KEY = "one-key-for-everything";
    private static final String PLAIN = "{\"version\":1}";
    private static final String CHANGED = "{\"version\":1,\"reason\":\"改过的一份内容\"}";

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noKeyIsBound() {
        jdbc.sql("delete from casework.idempotency_key").update();
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_nothing_is_written() {
        var resident = office.worker("姜文", 60_000);
        var draft = draft(resident);
        var window = visitor(resident);
        var first = submit(window, draft, PLAIN);
        assertThat(first.statusCode()).isEqualTo(200);
        var before = everything(draft);
        var other = submit(window, draft, CHANGED);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("请换一个编号");
        assertThat(everything(draft)).isEqualTo(before);
        // The first body still gets its first answer, word for word.
        assertThat(submit(window, draft, PLAIN).body()).isEqualTo(first.body());
        assertThat(everything(draft)).isEqualTo(before);
    }

    @Test
    void two_bodies_at_once_under_one_key_do_it_once() throws Exception {
        for (int race = 0; race < 25; race++) {
            var resident = office.worker("史进", 60_000);
            var draft = draft(resident);
            var windows = List.of(visitor(resident), visitor(resident));
            List<Callable<HttpResponse<String>>> both = List.of(
                    () -> submit(windows.getFirst(), draft, PLAIN), () -> submit(windows.getLast(), draft, CHANGED));
            var answers = atOnce(both);
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 422);
            assertThat(office.now(draft).version()).isEqualTo(2);
            assertThat(audited(draft)).isEqualTo(1);
        }
    }

    @Test
    void the_same_key_of_another_person_is_another_key() {
        var one = office.worker("鲁达", 60_000);
        var other = office.worker("林冲", 60_000);
        var his = draft(one);
        var theirs = draft(other);
        var first = submit(visitor(one), his, PLAIN);
        var second = submit(visitor(other), theirs, PLAIN);
        assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(200);
        assertThat(first.body()).contains(his.number().value());
        saysNothingOf(second, his, one);
        assertThat(office.now(theirs).isIn(HousingApplication.State.SUBMITTED)).isTrue();
    }

    @Test
    void the_same_key_on_another_case_is_another_key_also_for_one_officer() {
        var intake = visitor(office.officer(Role.INTAKE));
        var one = office.submitted(office.worker("武松", 60_000));
        var other = office.submitted(office.worker("阮七", 60_000));
        String accept = "{\"version\":2}";
        assertThat(move(intake, one, "accept", accept).statusCode()).isEqualTo(200);
        var second = move(intake, other, "accept", accept);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body())
                .contains(other.number().value())
                .doesNotContain(one.number().value());
    }

    @Test
    void a_key_that_is_bound_opens_no_case_of_somebody_else() {
        var owner = office.worker("宋江", 60_000);
        var draft = draft(owner);
        submit(visitor(owner), draft, PLAIN);
        var stranger = submit(visitor(office.worker("高俅", 60_000)), draft, PLAIN);
        assertThat(stranger.statusCode()).isEqualTo(404);
        saysNothingOf(stranger, draft, owner);
        var elsewhere = visitor(logins.staff("外区", HousingOffice.ELSEWHERE, Role.INTAKE));
        var officer = move(elsewhere, draft, "accept", "{\"version\":2}");
        assertThat(officer.statusCode()).isEqualTo(404);
        saysNothingOf(officer, draft, owner);
        assertThat(office.now(draft).version()).isEqualTo(2);
    }

    private CaseFile draft(Actor resident) {
        return office.draft(resident, office.form(resident, 50_000));
    }

    private Visitor visitor(Actor actor) {
        var visitor = new Visitor(port).with(logins.cookie(actor.account()));
        visitor.get(actor.isResident() ? "/me/profile" : "/desk");
        return visitor;
    }

    private static HttpResponse<String> submit(Visitor window, CaseFile file, String body) {
        return move(window, file, "submit", body);
    }

    private static HttpResponse<String> move(Visitor window, CaseFile file, String action, String body) {
        return window.json("/api/v1/cases/%s/moves/%s".formatted(file.number(), action), KEY, body);
    }

    private static void saysNothingOf(HttpResponse<String> answer, CaseFile file, Actor owner) {
        assertThat(answer.body())
                .doesNotContain(file.id().value().toString())
                .doesNotContain(owner.account().toString())
                .doesNotContain(Objects.requireNonNull(owner.person()).toString())
                .doesNotContain(owner.displayName());
    }

    /// All that a move leaves behind.
    private List<Object> everything(CaseFile file) {
        return List.of(
                office.now(file).version(),
                audited(file),
                jdbc.sql("select count(*) from identity.audit")
                        .query(Long.class)
                        .single(),
                jdbc.sql("select count(*) from casework.case_event")
                        .query(Long.class)
                        .single(),
                jdbc.sql("select string_agg(body_sha256 || status || answer, ',') from casework.idempotency_key")
                        .query(String.class)
                        .single());
    }

    private long audited(CaseFile file) {
        return jdbc.sql("""
                        select count(*) from identity.audit
                        where action = 'housing.application.submit' and subject_id = :number
                        """)
                .param("number", file.number().value())
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}

package cn.anju.housing.apply;

import static cn.anju.housing.apply.FormPosts.REVISION;
import static cn.anju.housing.apply.FormPosts.first;
import static cn.anju.housing.apply.FormPosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What is kept of a form that is not handed in: over windows, sessions and a change of place.
@PlatformTest
class KeptDraftTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    Town town;

    @BeforeEach
    void town() {
        clock.reset();
        town = new Town(context).withProjects();
    }

    @Test
    void a_second_window_that_is_behind_loses_neither_what_it_typed_nor_what_was_saved() {
        var resident = town.resident("周敏", "19850303", false);
        var one = town.visitor(resident, port);
        post(one, "/me/apply/where", "level", "CITY", "place", "500106");
        var other = town.visitor(resident, port);
        String stale = first(REVISION, other.get("/me/apply/incomes").body());
        post(one, "/me/apply/incomes", "incomes[0].yearly", "41000");
        var answer = other.post("/me/apply/incomes", "revision", stale, "incomes[0].yearly", "99000");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("另一个窗口", "99000");
        assertThat(one.get("/me/apply/incomes").body()).contains("41000");
        post(other, "/me/apply/incomes", "incomes[0].yearly", "99000");
        assertThat(one.get("/me/apply/incomes").body()).contains("99000");
    }

    @Test
    void a_lost_session_loses_nothing_that_was_saved() {
        var resident = town.resident("吴刚", "19850303", true);
        var before = town.visitor(resident, port);
        post(before, "/me/apply/where", "level", "DISTRICT", "place", "500120");
        post(before, "/me/apply/family", "single", "DIVORCED");
        assertThat(new Visitor(port).get("/me/apply").statusCode()).isEqualTo(302);
        var again = town.visitor(resident, port);
        assertThat(again.get("/me").body()).contains("公租房申请填到一半");
        assertThat(again.get("/me/apply").body()).contains("继续填写申请", "/me/apply/work\">接着填");
        assertThat(again.get("/me/apply/family").body()).containsPattern("value=\"DIVORCED\"[^>]* checked");
    }

    @Test
    void another_place_gives_the_draft_to_another_office_and_empties_its_projects() {
        var resident = town.resident("郑洁", "19850303", false);
        var visitor = town.visitor(resident, port);
        post(visitor, "/me/apply/where", "level", "CITY", "place", "500106");
        post(visitor, "/me/apply/family", "single", "UNMARRIED");
        post(visitor, "/me/apply/homes", "projects[0]", "MXJY", "unitType", "STUDIO");
        post(visitor, "/me/apply/where", "level", "DISTRICT", "place", "500120");
        var draft = context.getBean(Drafts.class).of(resident.person()).orElseThrow();
        assertThat(draft.file().district()).isEqualTo("500120");
        assertThat(draft.file().number().value()).startsWith("500120-2026-");
        assertThat(draft.form().projects()).isEmpty();
    }
}

package cn.anju.housing.apply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Applying together: a person counts only after agreeing, by login, at the counter, or through the guardian.
@PlatformTest
class FamilyTest {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    TestLogins logins;

    @Autowired
    Drafts drafts;

    Town town;
    Town.Resident husband;
    Town.Resident wife;
    Visitor him;

    @BeforeEach
    void household() {
        clock.reset();
        town = new Town(context).withProjects();
        husband = town.resident("陈建华", "19880412", true);
        wife = town.resident("李晓梅", "19890315", false);
        him = town.visitor(husband, port);
        him.get("/me/apply/where");
        him.post("/me/apply/where", "level", "CITY", "place", "500106");
        add("SPOUSE", wife.name(), wife.idNumber());
    }

    @Test
    void the_invited_person_agrees_with_their_own_login() {
        assertThat(him.get("/me/apply/family").body()).contains("等待本人确认", "李晓梅");
        assertThat(him.get("/me/apply/check").body()).contains("还没有确认");
        var her = town.visitor(wife, port);
        assertThat(her.get("/me").body()).contains("有人邀请您共同申请公租房", "陈*华");
        var page = her.get("/me/invitations/" + number());
        assertThat(page.body()).contains("配偶", "市级公租房").doesNotContain("陈建华", husband.idNumber());
        assertThat(her.get("/me/cases/" + number()).statusCode()).isEqualTo(404);
        assertThat(her.post("/me/invitations/" + number(), "answer", "agree").statusCode())
                .isEqualTo(302);
        assertThat(him.get("/me/apply/family").body()).contains("已确认").doesNotContain("等待本人确认");
        assertThat(her.get("/me/cases/" + number()).statusCode()).isEqualTo(200);
        assertThat(her.get("/me/invitations/" + number()).statusCode()).isEqualTo(404);
    }

    @Test
    void who_declines_is_out_and_the_applicant_is_told() {
        var her = town.visitor(wife, port);
        her.get("/me/invitations/" + number());
        her.post("/me/invitations/" + number(), "answer", "decline");
        assertThat(him.get("/me/apply/family").body())
                .contains("没有同意共同申请", "李晓梅")
                .doesNotContain("等待本人确认");
        assertThat(drafts.of(husband.person()).orElseThrow().file().people()).hasSize(1);
    }

    @Test
    void a_minor_counts_at_once_by_the_guardians_word() {
        him.get("/me/apply/family/add");
        String child = Town.idNumber("20180601", false);
        add("CHILD", "陈小雨", child, "guardian", "true");
        assertThat(him.get("/me/apply/family").body()).contains("陈小雨").containsPattern("陈小雨[\\s\\S]*已确认");
        assertThat(town.count(
                        "select count(*) from housing.family_answer where how = 'GUARDIAN' and case_id = :id",
                        "id",
                        drafts.of(husband.person()).orElseThrow().file().id().value()))
                .isEqualTo(1);
    }

    @Test
    void at_the_counter_the_card_is_seen_and_the_look_is_logged() {
        var clerk = logins.staff("周静", "500106", Role.INTAKE);
        var desk = new Visitor(port).with(logins.cookie(clerk.account()));
        desk.get("/desk/co-applicants");
        assertThat(desk.post("/desk/co-applicants", "idNumber", "1").statusCode())
                .isEqualTo(422);
        var found = desk.post("/desk/co-applicants", "idNumber", wife.idNumber());
        assertThat(found.body()).contains("李晓梅", "陈*华", number());
        desk.post("/desk/co-applicants/answer", "number", number(), "idNumber", wife.idNumber(), "answer", "agree");
        assertThat(him.get("/me/apply/family").body()).contains("等待本人确认");
        desk.post(
                "/desk/co-applicants/answer",
                "number",
                number(),
                "idNumber",
                wife.idNumber(),
                "answer",
                "agree",
                "seen",
                "true");
        assertThat(him.get("/me/apply/family").body()).doesNotContain("等待本人确认");
        assertThat(town.visitor(wife, port).get("/me").body()).contains("共同申请确认", "受理登记");
    }

    @Test
    void a_clerk_of_another_district_and_another_role_see_nothing() {
        var elsewhere = logins.staff("王芳", "500107", Role.INTAKE);
        var desk = new Visitor(port).with(logins.cookie(elsewhere.account()));
        desk.get("/desk/co-applicants");
        assertThat(desk.post("/desk/co-applicants", "idNumber", wife.idNumber()).body())
                .contains("没有申请在等这个人确认")
                .doesNotContain("陈*华");
        var reviewer = logins.staff("赵强", "500106", Role.FIRST_REVIEWER);
        assertThat(new Visitor(port)
                        .with(logins.cookie(reviewer.account()))
                        .get("/desk/co-applicants")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_stands_elsewhere_reads_it_alone_and_the_applicant_only_that_something_is_to_be_settled() {
        var hers = town.completeDraft(wife);
        var submitted = context.getBean(Submitting.class).submit("wife-key-1", hers.revision(), wife.actor());
        assertThat(submitted).isInstanceOf(Submitting.Answer.HandedIn.class);
        String herNumber = ((Submitting.Answer.HandedIn) submitted).number();
        var her = town.visitor(wife, port);
        assertThat(her.get("/me/invitations/" + number()).body()).contains("您已有一件在办", herNumber, "沙坪坝区");
        her.post("/me/invitations/" + number(), "answer", "agree");

        var draft = drafts.of(husband.person()).orElseThrow();
        var full = drafts.saveWithTicks(draft, form -> complete(form)).orElseThrow();
        var answer = context.getBean(Submitting.class).submit("husband-key", full.revision(), husband.actor());
        assertThat(answer).isInstanceOf(Submitting.Answer.Refused.class);
        String told = String.join("", ((Submitting.Answer.Refused) answer).texts());
        assertThat(told).contains("有一位成员需要先办结另外一件事").doesNotContain(herNumber, "沙坪坝", "李");
    }

    private cn.anju.housing.application.ApplicationForm complete(cn.anju.housing.application.ApplicationForm form) {
        var sample =
                town.completeDraft(town.resident("样本人", "19900101", true), wife).form();
        var incomes = java.util.List.of(
                new cn.anju.housing.application.ApplicationForm.DeclaredIncome(
                        husband.person(), new java.math.BigDecimal("40000")),
                new cn.anju.housing.application.ApplicationForm.DeclaredIncome(
                        wife.person(), new java.math.BigDecimal("30000")));
        return FormEdits.where(FormEdits.incomes(sample, incomes), form.level(), form.place());
    }

    private void add(String relation, String name, String idNumber, String... more) {
        var page = REVISION.matcher(him.get("/me/apply/family/add").body());
        assertThat(page.find()).isTrue();
        String[] fields = {"relation", relation, "name", name, "idNumber", idNumber, "revision", page.group(1)};
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        var answer = him.post("/me/apply/family/add", all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String number() {
        return drafts.of(husband.person()).orElseThrow().file().number().value();
    }
}

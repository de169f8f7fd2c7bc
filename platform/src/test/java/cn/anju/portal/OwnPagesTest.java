package cn.anju.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Letters;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a resident reads and does about a decision; what others may not.
@PlatformTest
class OwnPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    TestClock clock;

    @Autowired
    TestLogins logins;

    @Autowired
    Letters letters;

    Actor resident;
    CaseFile refused;
    Visitor visitor;

    @BeforeEach
    void somebody_is_refused_on_a_monday() {
        clock.set(MONDAY);
        resident = office.worker("唐小川", 80_000);
        refused = office.moved(office.answered(resident), "reject", office.officer(Role.FIRST_REVIEWER), "收入高于单身人士标准。");
        visitor = visitor(resident);
    }

    @Test
    void the_case_page_says_which_condition_failed_by_how_much_and_what_would_be_enough() {
        var page = visitor.get(address()).body();
        assertThat(page)
                .contains("这次没有通过", "项条件不符合", "第十三条", "62220", "下载决定回执", "不符合条件")
                .contains("有一封信没有看")
                .doesNotContain("/me/documents/");
        assertThat(page.indexOf("class=\"no\"")).isLessThan(page.indexOf("class=\"yes\""));
        var receipt = visitor.get(address() + "/receipt.json");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body()).contains("\"receipt\":\"anju-receipt/1\"", "\"sha256\"");
    }

    @Test
    void a_list_does_not_open_a_letter_reading_it_does_and_the_window_runs_from_that_day() {
        visitor.get("/me/letters");
        visitor.get(address());
        assertThat(letters.window(letter())).isInstanceOf(Letters.Window.NotBegun.class);
        clock.set(LocalDate.of(2026, 3, 11));
        assertThat(visitor.get("/me/letters/" + letter().id()).body()).contains("申诉最迟到 2026年3月25日");
        clock.set(LocalDate.of(2026, 3, 20));
        visitor.get("/me/letters/" + letter().id());
        assertThat(letters.window(letter())).isEqualTo(new Letters.Window.Until(LocalDate.of(2026, 3, 25)));
        var pdf = visitor.get("/me/letters/" + letter().id() + "/letter.pdf");
        assertThat(pdf.statusCode()).isEqualTo(303);
        var paper = visitor.get(pdf.headers().firstValue("Location").orElseThrow());
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }

    @Test
    void on_the_last_day_an_appeal_is_taken_and_once_only_for_each_form() {
        visitor.get("/me/letters/" + letter().id());
        clock.set(LocalDate.of(2026, 3, 23));
        assertThat(visitor.get(address()).body()).contains("我要申诉");
        assertThat(appeal("不对", "key-too-short-reason").statusCode()).isEqualTo(422);
        assertThat(appeal("上半年的奖金是补发的，不是每年都有。", "the-key-of-the-form").statusCode())
                .isEqualTo(302);
        assertThat(appeal("上半年的奖金是补发的，不是每年都有。", "the-key-of-the-form").statusCode())
                .isEqualTo(302);
        assertThat(office.now(refused).isIn(HousingApplication.State.APPEALED)).isTrue();
        assertThat(visitor.get(address()).body()).contains("您的申诉正在办理", "公租房申诉：已提出");
    }

    @Test
    void the_day_after_the_last_day_is_too_late() {
        visitor.get("/me/letters/" + letter().id());
        clock.set(LocalDate.of(2026, 3, 24));
        assertThat(visitor.get(address()).body()).doesNotContain("/appeal\">");
        var answer = appeal("上半年的奖金是补发的，不是每年都有。", "the-key-of-the-form");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("申诉期限已经过了");
        assertThat(office.now(refused).isIn(HousingApplication.State.REJECTED)).isTrue();
    }

    @Test
    void to_everybody_else_it_does_not_exist() {
        var other = visitor(office.worker("别的人", 40_000));
        assertThat(other.get(address()).statusCode()).isEqualTo(404);
        assertThat(other.get(address() + "/receipt.json").statusCode()).isEqualTo(404);
        assertThat(other.get(address() + "/appeal").statusCode()).isEqualTo(404);
        assertThat(other.get("/me/letters/" + letter().id()).statusCode()).isEqualTo(404);
        assertThat(other.get("/me/letters/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(other.get("/me/cases/500106-2026-9999999").statusCode()).isEqualTo(404);
        assertThat(other.get("/me/cases/x").statusCode()).isEqualTo(404);
        assertThat(letter().firstOpenedAt()).isNull();
        assertThat(new Visitor(port).get(address()).statusCode()).isEqualTo(302);
    }

    @Test
    void a_returned_application_says_what_is_missing_and_is_handed_in_again() {
        var another = office.worker("何小雨", 40_000);
        var returned =
                office.moved(office.submitted(another), "return", office.officer(Role.INTAKE), "请补充最近一年的婚姻状况证明。");
        var hers = visitor(another);
        assertThat(hers.get("/me/cases/" + returned.number()).body()).contains("还差一些材料", "有一封信没有看：请补充材料");
        hers.get("/me/letters/"
                + letters.latest(returned.id(), "housing.completion")
                        .orElseThrow()
                        .id());
        assertThat(hers.get("/me/cases/" + returned.number()).body()).contains("去补齐");
        assertThat(hers.get("/me/apply").body()).contains("补齐申请", "请补充最近一年的婚姻状况证明");
    }

    private java.net.http.HttpResponse<String> appeal(String reason, String key) {
        visitor.get(address());
        return visitor.post(
                address() + "/appeal", "reason", reason, "key", key, "version", String.valueOf(refused.version()));
    }

    private Letters.Letter letter() {
        return letters.to(java.util.Objects.requireNonNull(resident.person())).getFirst();
    }

    private String address() {
        return "/me/cases/" + refused.number();
    }

    private Visitor visitor(Actor who) {
        return new Visitor(port).with(logins.cookie(who.account()));
    }
}

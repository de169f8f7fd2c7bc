package cn.anju.housing.apply;

import static cn.anju.housing.apply.FormPosts.first;
import static cn.anju.housing.apply.FormPosts.post;
import static cn.anju.housing.apply.FormPosts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The form over HTTP, as a browser without script uses it.
@PlatformTest
class ApplyJourneyTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

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
    void a_single_person_applies_from_nothing_to_a_number() {
        var visitor = town.visitor(town.resident("陈建华", "19910412", true), port);
        assertThat(visitor.get("/me").body()).contains("申请公租房", "开始申请");
        assertThat(visitor.get("/me/apply").body()).contains("开始填写", "5185");

        post(visitor, "/me/apply/where", "level", "CITY", "place", "500106");
        clock.advance(java.time.Duration.ofMinutes(41));
        post(visitor, "/me/apply/family", "single", "UNMARRIED");
        assertThat(visitor.get("/me/apply/work").body()).contains("草稿已保存 09:41");
        post(
                visitor,
                "/me/apply/work",
                "work.kind",
                "EMPLOYED",
                "work.district",
                "500106",
                "work.employer",
                "重庆某某机械有限公司",
                "work.industry",
                "制造业",
                "work.insured",
                "YES",
                "work.migrant",
                "NO");
        post(visitor, "/me/apply/incomes", "incomes[0].yearly", "５7,000 元");
        post(visitor, "/me/apply/recognition", "recognition", "NONE");
        assertThat(visitor.get("/me/apply/homes").body())
                .contains("民心佳园", "单间配套")
                .doesNotContain("一室一厅</span>", "璧山新苑");
        post(visitor, "/me/apply/homes", "projects[0]", "MXJY", "projects[1]", "KZJY", "unitType", "STUDIO");
        assertThat(visitor.get("/me/apply/documents").body()).contains("您没有必须交的材料", "向不动产登记查询");
        post(visitor, "/me/apply/documents");
        assertThat(visitor.get("/me/apply/check").body()).contains("重庆某某机械有限公司", "¥57,000.00", "第一志愿", "真实、有效");
        assertThat(post(visitor, "/me/apply/check", "promise", "true", "consent", "true"))
                .isEqualTo("/me/apply/submit");

        var confirm = visitor.get("/me/apply/submit").body();
        var done = visitor.post(
                "/me/apply/submit",
                "key",
                first(KEY, confirm),
                "revision",
                first(FormPosts.REVISION, confirm),
                "confirmed",
                "true");
        assertThat(done.statusCode()).isEqualTo(302);
        var page = visitor.get(FormPosts.location(done));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("您的申请已经提交", "500106-2026-", "民心佳园");
        assertThat(visitor.get("/me").body()).contains("您的申请已经提交").doesNotContain("继续填写");
        assertThat(visitor.get("/me/apply").body()).contains("您已有一件在办", "沙坪坝区公租房管理机构");
    }

    @Test
    void every_step_refuses_nonsense_beside_its_field_and_saves_nothing() {
        var visitor = town.visitor(town.resident("李梅", "19900101", false), port);
        refused(visitor, "/me/apply/where", "请选择申请市级公租房", "level", "MOON", "place", "500106");
        refused(visitor, "/me/apply/where", "请选择您工作或领取养老待遇的区县", "level", "CITY", "place", "");
        refused(visitor, "/me/apply/where", "没有这个区县", "level", "CITY", "place", "500105");
        refused(visitor, "/me/apply/where", "璧山区不在其中", "level", "CITY", "place", "500120");
        refused(visitor, "/me/apply/where", "现在没有可以申请的公租房小区", "level", "DISTRICT", "place", "500101");
        assertThat(visitor.get("/me/apply").body()).contains("开始填写");

        post(visitor, "/me/apply/where", "level", "CITY", "place", "500106");
        refused(visitor, "/me/apply/family", "请选择一个人申请的原因", "single", "BORED");
        refused(visitor, "/me/apply/family/add", "18 位", "relation", "SPOUSE", "name", "王强", "idNumber", "12345");
        refused(
                visitor,
                "/me/apply/family/add",
                "15 位的旧号码",
                "relation",
                "SPOUSE",
                "name",
                "王强",
                "idNumber",
                "500106910412271");
        refused(
                visitor,
                "/me/apply/family/add",
                "校验位不对",
                "relation",
                "SPOUSE",
                "name",
                "王强",
                "idNumber",
                wrong(Town.idNumber("19900202", true)));
        refused(
                visitor,
                "/me/apply/family/add",
                "请填写身份证上的姓名",
                "relation",
                "SPOUSE",
                "name",
                "9!",
                "idNumber",
                Town.idNumber("19900202", true));
        refused(
                visitor,
                "/me/apply/family/add",
                "和您的关系",
                "relation",
                "COUSIN",
                "name",
                "王强",
                "idNumber",
                Town.idNumber("19900202", true));
        refused(
                visitor,
                "/me/apply/family/add",
                "不可能是您的子女",
                "relation",
                "CHILD",
                "name",
                "王强",
                "idNumber",
                Town.idNumber("19800202", true));
        refused(
                visitor,
                "/me/apply/family/add",
                "由监护人代为确认",
                "relation",
                "CHILD",
                "name",
                "王小明",
                "idNumber",
                Town.idNumber("20200202", true));
        refused(
                visitor,
                "/me/apply/family/add",
                "还没有到",
                "relation",
                "CHILD",
                "name",
                "王小明",
                "idNumber",
                Town.idNumber("20300202", true));
        post(visitor, "/me/apply/family", "single", "UNMARRIED");
        refused(visitor, "/me/apply/work", "请选择您现在的工作情况", "work.kind", "x");
        refused(
                visitor,
                "/me/apply/work",
                "请填写单位名称",
                "work.kind",
                "EMPLOYED",
                "work.district",
                "500106",
                "work.insured",
                "YES",
                "work.migrant",
                "NO");
        refused(
                visitor,
                "/me/apply/work",
                "请选择有没有重庆的社保记录",
                "work.kind",
                "PENSION",
                "work.district",
                "500106",
                "work.migrant",
                "NO");
        refused(
                visitor,
                "/me/apply/work",
                "请选择工作或领取养老待遇的区县",
                "work.kind",
                "PENSION",
                "work.district",
                "999999",
                "work.insured",
                "YES",
                "work.migrant",
                "NO");
        refused(visitor, "/me/apply/incomes", "请填写一年的收入", "incomes[0].yearly", "");
        refused(visitor, "/me/apply/incomes", "请用数字填写", "incomes[0].yearly", "很多");
        refused(visitor, "/me/apply/incomes", "请用数字填写", "incomes[0].yearly", "-5");
        refused(visitor, "/me/apply/incomes", "最多两位小数", "incomes[0].yearly", "5.001");
        refused(visitor, "/me/apply/incomes", "99,999,999.99", "incomes[0].yearly", "100000000");
        refused(visitor, "/me/apply/recognition", "请选择一项", "recognition", "RICH");
        refused(visitor, "/me/apply/recognition", "请选择您的户籍所在区县", "recognition", "MIN_LIVING");
        refused(visitor, "/me/apply/recognition", "您的户籍在璧山区", "recognition", "MIN_LIVING", "hukouDistrict", "500120");
        refused(visitor, "/me/apply/homes", "请至少选一个小区", "unitType", "STUDIO");
        refused(visitor, "/me/apply/homes", "不在您申请的范围里", "projects[0]", "BSXY", "unitType", "STUDIO");
        refused(
                visitor,
                "/me/apply/homes",
                "已经选过了",
                "projects[0]",
                "MXJY",
                "projects[1]",
                "MXJY",
                "unitType",
                "STUDIO");
        refused(visitor, "/me/apply/homes", "1 人申请不能选三室一厅", "projects[0]", "MXJY", "unitType", "THREE_BED");
        refused(visitor, "/me/apply/check", "请勾选同意核查", "promise", "true");
        assertThat(visitor.get("/me/apply/check").body()).doesNotContain("¥").contains("还没有填");
        assertThat(visitor.get("/me/apply/submit").statusCode()).isEqualTo(302);
    }

    private static String wrong(String idNumber) {
        char last = idNumber.charAt(17);
        return idNumber.substring(0, 17) + (last == '1' ? '2' : '1');
    }
}

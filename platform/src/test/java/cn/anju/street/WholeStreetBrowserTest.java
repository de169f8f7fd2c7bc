package cn.anju.street;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.browser.InBrowser;
import cn.anju.browser.Screens;
import cn.anju.exchange.ExchangeQueue;
import cn.anju.test.DemoTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the first line of the form to the contract in the archive, as eight people click it.
@DemoTest
@InBrowser
class WholeStreetBrowserTest {

    private static final String PHONE = "19900000004";

    @LocalServerPort
    int port;

    @Autowired
    ExchangeQueue queue;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_single_worker_applies_is_checked_shown_waits_chooses_a_home_and_holds_a_contract(Screens screens)
            throws Exception {
        var resident = new Walker(screens.phone(port));
        resident.entersWithPhone(PHONE);
        String number = apply(resident);
        resident.shoots("street-submitted");

        var intake = new Walker(screens.desk(port)).entersAsStaff("liaohong");
        intake.opens("/desk/cases/" + number).presses("受理").confirms();
        assertThat(intake.text()).contains("已受理");
        queue.runDue(clock.instant());

        var first = new Walker(screens.desk(port)).entersAsStaff("zengfan");
        first.opens("/desk");
        assertThat(first.text()).contains("初审中");
        first.opens("/desk/cases/" + number);
        assertThat(first.text()).contains("符合条件");
        first.shoots("street-first-review").isInOrder();
        first.presses("通过，送复审").confirms();
        first.opens("/desk/cases/" + number);
        assertThat(first.text()).as("who passed it does not publish it").doesNotContain("复审通过，公示");

        var second = new Walker(screens.desk(port)).entersAsStaff("daiwei");
        second.opens("/desk/cases/" + number).presses("复审通过，公示").confirms();
        assertThat(second.text()).contains("公示中");

        resident.opens("/me/cases/" + number);
        assertThat(resident.text()).contains("公示");
        var anybody = new Walker(screens.desk(port));
        anybody.opens("/notices").follows("GS-500107");
        assertThat(anybody.text()).doesNotContain("向俊杰").contains("向*杰");

        anybody.opens("/demo/clock").fills("向前多少", "14").presses("天");
        resident.opens("/me/cases/" + number);
        assertThat(resident.text()).contains("轮候");

        var agency = new Walker(screens.desk(port)).entersAsStaff("chengyi");
        agency.opens("/desk/queues").presses("开始本周配租").confirms();
        agency.opens("/desk/queues").shoots("street-queues").isInOrder();
        String offer = jdbc.sql("select number from housing.offer where case_number = :number")
                .param("number", number)
                .query(String.class)
                .single();

        resident.opens("/me").shoots("street-me-offered").isInOrder();
        resident.opens("/me/offers/" + offer).shoots("street-offer").isInOrder();
        resident.ticks("3 年").presses("选定这套房屋").confirms();
        assertThat(resident.heading()).isEqualTo("您已选定这套房屋");

        String operator = jdbc.sql("select district from housing.offer where number = :offer")
                        .param("offer", offer)
                        .query(String.class)
                        .single()
                        .equals("500107")
                ? "tianfeng"
                : "xiangyang";
        var counter = new Walker(screens.desk(port)).entersAsStaff(operator);
        counter.opens("/desk/offers/" + offer).shoots("street-signing").isInOrder();
        counter.fills("起租日", today().toString()).presses("核对并签约");
        counter.shoots("street-sign-confirm").isInOrder();
        counter.confirms();
        assertThat(counter.text()).contains("已签约");
        counter.presses("附到合同");
        assertThat(counter.text()).contains("请先选择扫描件");
        counter.attaches("扫描件", "签字页.pdf").presses("附到合同");
        assertThat(counter.text()).contains("扫描件已附到合同。", "打开扫描件");
        counter.isInOrder();

        resident.opens("/me/offers/" + offer);
        assertThat(resident.heading()).isEqualTo("合同已经签好");
        byte[] contract = resident.downloads("打开合同 PDF");
        assertThat(new String(contract, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var reader = new PdfReader(contract)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("向俊杰");
        }
        resident.opens("/me/cases/" + number);
        assertThat(resident.text()).contains("已签合同");
        resident.shoots("street-signed").isInOrder();

        assertThat(jdbc.sql("select action from casework.case_event e join casework.case_file f on f.id = e.case_id "
                                + "where f.number = :number order by seq")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("open", "submit", "accept", "begin", "pass", "publish", "qualify", "offer", "sign"));
    }

    private static String apply(Walker resident) {
        resident.opens("/me/apply").follows("开始填写");
        resident.ticks("市级公租房").chooses("由哪个区县受理", "500107").presses("保存，下一步");
        resident.ticks("未婚").presses("保存，下一步");
        resident.ticks("在单位上班").fills("单位名称", "重庆某某机械有限公司");
        resident.ticks("有").ticks("不是").presses("保存，下一步");
        resident.fills("您本人", "57000").presses("保存，下一步");
        resident.presses("保存，下一步");
        resident.chooses("第一志愿", "MXJY").ticks("单间配套").presses("保存，下一步");
        resident.presses("下一步");
        resident.ticks("我承诺").ticks("我同意").presses("下一步：提交");
        resident.presses("提交申请");
        assertThat(resident.heading()).isEqualTo("您的申请已经提交，等待受理");
        return resident.address().replaceAll(".*/me/cases/", "");
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"));
    }
}

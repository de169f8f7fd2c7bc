package cn.anju.housing.exit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.archive.Documents;
import cn.anju.archive.Opening;
import cn.anju.archive.Purpose;
import cn.anju.casework.CaseFile;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Role;
import cn.anju.policy.housing.Violation;
import cn.anju.test.PlatformTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who gave a home back for a violation may not apply until the fifth anniversary, that day included (第四十条).
@PlatformTest
class ViolationBarTest {

    private static final LocalDate OUT = LocalDate.of(2026, 3, 20);

    @Autowired
    ApplicationContext context;

    @Autowired
    ViolationBars bars;

    @Autowired
    EligibilityDecisions eligibility;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    LeavingTown town;

    @BeforeEach
    void town() {
        town = new LeavingTown(context);
    }

    @Test
    void the_household_is_refused_with_the_end_date_by_the_real_decision() {
        var home = town.termOver("BARRED");
        var file = returned(home);
        assertThat(bars.of(file.id()))
                .containsExactly(new ViolationBars.Bar(
                        HousingOffice.person(home.tenant()), Violation.SUBLET, OUT, LocalDate.of(2031, 3, 20)));
        assertThat(town.leaseColumn(home, "leaving_since"))
                .as("the measures multiply the rent of who leaves, not of who gives back")
                .isEqualTo("-");
        town.moved(file, "close", town.operator, null);

        var again = town.office.answered(home.tenant());
        var decision = eligibility.latest(again.id()).orElseThrow();
        assertThat(decision.isIneligible()).isTrue();
        assertThat(decision.unmet()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo("PRH-40");
            assertThat(line.text()).contains("2026年3月20日因违规退回", "限制到2031年3月20日为止");
        });
        assertThat(decides(again, LocalDate.of(2031, 3, 20))).as("the last day").contains("PRH-40");
        assertThat(decides(again, LocalDate.of(2031, 3, 21)))
                .as("the day after")
                .doesNotContain("PRH-40");
    }

    /// What the real decision finds against the application, had it been handed in on another day.
    private java.util.List<String> decides(CaseFile file, LocalDate submitted) {
        return context.getBean(cn.anju.housing.application.DecidingOnAnotherDay.class)
                .unmet(file, submitted);
    }

    @Test
    void a_violation_has_no_transition_and_an_empty_home_needs_its_months() {
        var home = town.termOver("VACANT");
        var opening = context.getBean(OpeningExit.class);
        assertThat(opening.open(home.lease().number(), empty(5), town.authority))
                .isInstanceOfSatisfying(
                        OpeningExit.Result.Refused.class,
                        refused -> assertThat(refused.why().next()).contains("连续空置5个月，没有达到6个月"));
        var file = town.opened(home, empty(6));
        assertThat(town.refusal(file, "noticeWithTransition", town.operator)).isEqualTo("no-transition");
    }

    @Test
    void the_court_gets_one_file_with_everything_in_it() throws Exception {
        var home = town.termOver("COURT");
        var noticed = town.moved(town.opened(home, LeavingTown.term()), "notice", town.operator, null);
        town.office.itIs(LocalDate.of(2026, 4, 9));
        var ordered = town.moved(noticed, "order", town.authority, "多次上门催告仍不搬离");
        town.office.itIs(LocalDate.of(2026, 5, 6));
        var court = town.moved(ordered, "court", town.reviewer, "限期已过，仍占用住房，申请强制腾退");
        var id = documents.belongingTo(court.number().value()).stream()
                .filter(one -> one.kind().code().equals(ExitPapers.COURT_FILE.code()))
                .findFirst()
                .orElseThrow()
                .id();
        var opened = (Opening.Opened) documents.open(id, town.authority, Purpose.EXPORT);
        String text = text(opened.content().bytes());
        assertThat(text)
                .contains("强制执行申请案卷", "目录", home.lease().number().value())
                .contains("租赁合同", "腾退公共租赁住房通知书", "限期退回公共租赁住房决定书")
                .contains("账单和欠缴情况", "没有申请续租", "申请强制腾退", "决定凭据");
    }

    private CaseFile returned(LeavingTown.Home home) {
        var grounds = ExitGrounds.violation(Violation.SUBLET, LocalDate.of(2026, 3, 17), "走访查实转租给他人居住。");
        var noticed = town.moved(town.opened(home, grounds), "notice", town.operator, null);
        town.office.itIs(OUT);
        town.checkOut(noticed, OUT, "0");
        return town.moved(noticed, "vacate", town.office.officer(Role.OPERATOR), null);
    }

    private static ExitGrounds empty(int months) {
        return new ExitGrounds(
                ExitReason.VIOLATION, LocalDate.of(2026, 3, 17), Violation.VACANT, months, "门禁和表计连续没有活动，入户核实。");
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        var reader = new PdfReader(pdf);
        var extractor = new PdfTextExtractor(reader);
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page));
        }
        return text.toString();
    }
}

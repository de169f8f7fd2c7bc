package cn.anju.housing.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.archive.Documents;
import cn.anju.archive.Opening;
import cn.anju.archive.Purpose;
import cn.anju.casework.Refusal;
import cn.anju.housing.allocation.QueueTown;
import cn.anju.housing.allocation.QueueTown.Family;
import cn.anju.housing.application.HousingApplication.State;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.offer.AnsweringOffer;
import cn.anju.housing.offer.Offer;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing a lease (第二十五、二十六条): when, for how long, what the contract says, and only once.
@PlatformTest
class SigningLeaseTest {

    private static final LocalDate TODAY = QueueTown.QUALIFIED;
    /// Fifteen working days after the acceptance.
    private static final LocalDate SIGN_BY = LocalDate.of(2026, 4, 8);

    @Autowired
    ApplicationContext context;

    @Autowired
    AnsweringOffer answering;

    @Autowired
    SigningLease signing;

    @Autowired
    HousingOffice office;

    @Autowired
    Documents documents;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    QueueTown town;
    Actor operator;

    @BeforeEach
    void town() {
        town = new QueueTown(context);
        operator = office.officer(Role.OPERATOR);
    }

    @Test
    void the_lease_home_application_and_queue_move_together() {
        var family = accepted("TOGETH", 3);
        var lease = signed(family, TODAY);
        assertThat(lease.terms().startsOn()).isEqualTo(TODAY);
        assertThat(lease.terms().endsOn()).isEqualTo(LocalDate.of(2029, 3, 16));
        assertThat(lease.live()).isTrue();
        assertThat(town.stateOf(family)).isEqualTo(State.LEASED);
        assertThat(town.unitState("TOGETH-STUDIO-0001")).isEqualTo("LEASED");
        assertThat(town.places(family)).containsExactly("LEFT");
        assertThat(town.offerOf(family)).isInstanceOf(Offer.Signed.class);
    }

    @Test
    void it_may_be_signed_on_the_fifteenth_working_day_and_not_on_the_sixteenth() {
        var inTime = accepted("INTIME", 1);
        office.itIs(SIGN_BY);
        assertThat(signed(inTime, SIGN_BY).live()).isTrue();
        var late = accepted("TOOLATE", 1);
        clock.set(SIGN_BY.plusDays(1));
        assertThat(refusal(late, SIGN_BY.plusDays(1)).code()).isEqualTo("signing-over");
        office.itIs(SIGN_BY.plusDays(1));
        assertThat(refusal(late, SIGN_BY.plusDays(1)).code()).isEqualTo("not-accepted");
        assertThat(town.unitState("TOOLATE-STUDIO-0001")).isEqualTo("AVAILABLE");
    }

    @Test
    void a_term_begins_today_or_within_thirty_days() {
        var family = accepted("BEGIN", 1);
        assertThat(refusal(family, TODAY.minusDays(1)).field()).isEqualTo("startsOn");
        assertThat(refusal(family, TODAY.plusDays(31)).field()).isEqualTo("startsOn");
        var lease = signed(family, TODAY.plusDays(30));
        assertThat(lease.terms().endsOn()).isEqualTo(LocalDate.of(2027, 4, 15));
    }

    @Test
    void what_was_not_accepted_is_not_signed_and_nothing_is_signed_twice() {
        var open = town.offered("NOTYET");
        assertThat(refusal(open, TODAY).code()).isEqualTo("not-accepted");
        var family = accepted("ONCE", 1);
        signed(family, TODAY);
        assertThat(refusal(family, TODAY).code()).isEqualTo("not-accepted");
    }

    @Test
    void another_districts_operator_does_not_sign_here() {
        var family = accepted("AREA", 1);
        operator = logins.staff("石磊", HousingOffice.ELSEWHERE, Role.OPERATOR);
        assertThat(refusal(family, TODAY).code()).isEqualTo("not-yours");
        assertThat(town.unitState("AREA-STUDIO-0001")).isEqualTo("RESERVED");
    }

    @Test
    void the_contract_has_the_ten_items_and_its_hash_is_that_of_its_bytes() throws Exception {
        var family = accepted("PAPER", 5);
        var lease = signed(family, TODAY);
        // 34.56 m² × 10.05 yuan = 347.328
        assertThat(lease.terms().monthlyRent()).isEqualByComparingTo("347.33");
        var opened = (Opening.Opened)
                documents.open(Objects.requireNonNull(lease.contract()), family.applicant(), Purpose.OWN);
        byte[] pdf = opened.content().bytes();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                .isEqualTo(lease.contractSha256())
                .isEqualTo(opened.document().sha256());
        String text = text(pdf);
        assertThat(text)
                .contains("当事人", "房屋", "用途和使用", "租期", "租金", "维修和安全", "其他费用", "违约责任", "解除", "争议解决", "附属设施和设备清单")
                .contains("PAPER-STUDIO-0001", "34.56", "347.33", "2026年3月17日", "2031年3月16日");
    }

    @Test
    void the_database_holds_one_live_lease_a_home_and_a_household() {
        signed(accepted("GUARD", 1), TODAY);
        assertThatThrownBy(() -> copy("GUARD", "case_id", "gen_random_uuid()"))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("lease_one_live_a_unit");
        assertThatThrownBy(() -> copy("GUARD", "unit_id", "unit_id + 100000"))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("lease_one_live_a_household");
    }

    /// The live lease once more under another number, with one column changed.
    private void copy(String project, String column, String other) {
        String columns = "case_id, unit_id".replace(column, other + " as " + column);
        jdbc.sql("""
                        insert into housing.lease (number, case_id, unit_id, unit_code, project, district, tenant,
                            starts_on, ends_on, area_m2, standard_rent, monthly_rent, signed_at, signed_by, state)
                        select number || 'X', %s, unit_code, project, district, tenant,
                            starts_on, ends_on, area_m2, standard_rent, monthly_rent, signed_at, signed_by, 'LIVE'
                        from housing.lease where project = :project
                        """.formatted(columns)).param("project", project).update();
    }

    private Family accepted(String project, int years) {
        var family = town.offered(project);
        assertThat(answering.accept(town.offerOf(family).terms().number(), years, family.applicant()))
                .isInstanceOf(AnsweringOffer.Result.Taken.class);
        return family;
    }

    private Lease signed(Family family, LocalDate startsOn) {
        return ((SigningLease.Result.Signed) sign(family, startsOn)).lease();
    }

    private Refusal refusal(Family family, LocalDate startsOn) {
        return ((SigningLease.Result.Refused) sign(family, startsOn)).reason();
    }

    private SigningLease.Result sign(Family family, LocalDate startsOn) {
        return signing.sign(town.offerOf(family).terms().number(), startsOn, operator);
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

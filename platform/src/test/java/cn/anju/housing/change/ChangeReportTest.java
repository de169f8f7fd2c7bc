package cn.anju.housing.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Deadline;
import cn.anju.casework.Letters;
import cn.anju.casework.MoveResult;
import cn.anju.housing.application.EnterableFact;
import cn.anju.housing.application.EnteredFacts;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.application.LivePeople;
import cn.anju.housing.change.ChangeReport.State;
import cn.anju.housing.lease.TenantLeases;
import cn.anju.housing.lease.TenantLeases.Tenancy;
import cn.anju.housing.renewal.TenantTown;
import cn.anju.housing.renewal.TenantTown.Tenant;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.look.FormState;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A tenant reports what has changed: one thing at a time, reviewed in ten working days, landing in the facts.
@PlatformTest
class ChangeReportTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    HousingOffice office;

    @Autowired
    TenantLeases tenants;

    @Autowired
    ReportingChange reporting;

    @Autowired
    EnteredFacts facts;

    @Autowired
    LivePeople live;

    @Autowired
    CaseDocuments documents;

    @Autowired
    Letters letters;

    @Autowired
    TestClock clock;

    Tenant tenant;
    Actor officer;

    @BeforeEach
    void aTenantInMarch() {
        clock.set(LocalDate.of(2026, 3, 9));
        tenant = new TenantTown(context).tenant("申报人", 50_000, LocalDate.of(2024, 9, 1), LocalDate.of(2027, 8, 31));
        officer = office.officer(Role.FIRST_REVIEWER);
    }

    @Test
    void it_is_due_ten_working_days_later_and_the_tenant_is_told() {
        var file = reported(ChangeKind.INCOME, "person", tenant(), "yearly", "36,000");
        assertThat(file.deadline())
                .isInstanceOfSatisfying(
                        Deadline.Running.class,
                        running -> assertThat(running.dueOn()).isEqualTo("2026-03-23"));
        office.moved(file, "take", officer, null);
        assertThat(letters.latest(file.id(), LandingChange.KIND)).isPresent();
        var line = facts.of(tenant.application().id()).getFirst();
        assertThat(line.fact()).isEqualTo(EnterableFact.DECLARED_INCOME);
        assertThat(line.value()).isEqualTo("36000");
        assertThat(line.by() + line.reason()).isEqualTo("承租人2026年3月9日申报，经审核采纳");
    }

    @Test
    void work_and_homes_land_as_facts_of_the_household() {
        var work =
                reported(ChangeKind.WORK, "work.kind", "EMPLOYED", "work.district", "500107", "work.employer", "九龙坡某厂");
        office.moved(work, "take", officer, null);
        var home = reported(ChangeKind.HOME, "areaM2", "48.5", "transferredOn", "2026-03-02");
        office.moved(home, "take", officer, null);
        assertThat(facts.of(tenant.application().id()))
                .extracting(line -> line.fact() + " " + line.value())
                .containsExactly(
                        "LAST_TRANSFER 2026-03-02", "HOME_AREA 48.5", "WORK_DISTRICT 500107", "WORK_KIND EMPLOYED");
    }

    @Test
    void a_child_comes_and_leaves_and_stands_in_one_household_only() {
        var child = newborn();
        var file = reported(ChangeKind.MEMBER_ADDED, child);
        office.moved(file, "take", officer, null);
        var household = office.now(tenant.application());
        assertThat(household.people()).hasSize(2);
        var person = household.people().getLast().person();
        assertThat(live.caseOf(person)).contains(household.id());
        assertThat(problems(ChangeKind.MEMBER_ADDED, child)).containsExactly("idNumber");

        var other = new TenantTown(context).tenant("另一户", 50_000, LocalDate.of(2024, 9, 1), LocalDate.of(2027, 8, 31));
        var rival = reporting.report(
                tenancy(other), read(tenancy(other), ChangeKind.MEMBER_ADDED, child), List.of(), other.resident());
        assertThat(office.wish(rival, "take", officer, null)).isInstanceOf(MoveResult.Refused.class);

        var left = reported(ChangeKind.MEMBER_LEFT, "person", person.toString(), "why", "MOVED_OUT");
        office.moved(left, "take", officer, null);
        assertThat(office.now(tenant.application()).people()).hasSize(1);
        assertThat(live.caseOf(person)).isEmpty();
        office.moved(rival, "take", officer, null);
        assertThat(live.caseOf(person)).contains(other.application().id());
    }

    @Test
    void an_adult_is_entered_only_with_a_paper_of_agreement() throws IOException {
        var spouse = fields(
                "relation",
                "SPOUSE",
                "why",
                "MARRIAGE",
                "name",
                "新配偶",
                "idNumber",
                TestPeople.idNumber(LocalDate.of(1992, 5, 5), false).value());
        var without = reported(ChangeKind.MEMBER_ADDED, spouse);
        assertThat(office.wish(without, "take", officer, null)).isInstanceOf(MoveResult.Refused.class);
        var read = read(tenancy(tenant), ChangeKind.MEMBER_ADDED, spouse);
        byte[] photo = photo();
        var with = reporting.report(
                tenancy(tenant), read, List.of(new ReportingChange.Paper("同意书.png", photo)), tenant.resident());
        assertThat(documents.of(with.id())).hasSize(1);
        office.moved(with, "take", officer, null);
        assertThat(office.now(tenant.application()).people()).hasSize(2);
    }

    @Test
    void what_is_wrong_stands_beside_its_field() {
        assertThat(problems(ChangeKind.WORK, fields("since", "2026-03-10", "promise", "")))
                .containsExactly("since", "work.kind", "promise");
        assertThat(problems(ChangeKind.WORK, fields("work.kind", "NONE", "since", "2026-03-09")))
                .isEmpty();
        assertThat(problems(ChangeKind.WORK, fields("work.kind", "EMPLOYED")))
                .containsExactly("work.district", "work.employer");
        assertThat(problems(ChangeKind.INCOME, fields("yearly", "很多", "person", "不是号码")))
                .containsExactly("person", "yearly");
        assertThat(problems(ChangeKind.HOME, fields("areaM2", "-3", "transferredOn", "昨天")))
                .containsExactly("areaM2", "transferredOn");
        assertThat(problems(ChangeKind.MEMBER_LEFT, fields("person", tenant(), "why", "BIRTH")))
                .containsExactly("person", "why");
        assertThat(problems(ChangeKind.MEMBER_ADDED, fields("name", "x", "idNumber", "123")))
                .containsExactly("relation", "name", "idNumber", "why");
    }

    @Test
    void dismissed_with_a_reason_nothing_lands() {
        var file = reported(ChangeKind.INCOME, "person", tenant(), "yearly", "0");
        assertThat(office.wish(file, "dismiss", officer, null)).isInstanceOf(MoveResult.Refused.class);
        office.moved(file, "dismiss", officer, "社保记录显示仍在同一单位上班");
        assertThat(office.now(file).isIn(State.DISMISSED)).isTrue();
        assertThat(facts.of(tenant.application().id())).isEmpty();
        assertThat(String.join(
                        "",
                        letters.latest(file.id(), TellingDismissal.KIND)
                                .orElseThrow()
                                .paragraphs()))
                .contains("社保记录显示仍在同一单位上班");
    }

    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private CaseFile reported(ChangeKind kind, String... fields) {
        return reported(kind, fields(fields));
    }

    private CaseFile reported(ChangeKind kind, Map<String, String> fields) {
        var tenancy = tenancy(tenant);
        return reporting.report(tenancy, read(tenancy, kind, fields), List.of(), tenant.resident());
    }

    private ChangeForm.Read read(Tenancy tenancy, ChangeKind kind, Map<String, String> fields) {
        var read = reporting.read(tenancy, kind, FormState.of(fields));
        assertThat(read.state().problems()).isEmpty();
        return read;
    }

    private List<String> problems(ChangeKind kind, Map<String, String> fields) {
        return reporting.read(tenancy(tenant), kind, FormState.of(fields)).state().problems().stream()
                .map(FormState.Problem::field)
                .toList();
    }

    private static Map<String, String> newborn() {
        return fields(
                "relation",
                "CHILD",
                "why",
                "BIRTH",
                "name",
                "小宝宝",
                "guardian",
                "true",
                "idNumber",
                TestPeople.idNumber(LocalDate.of(2026, 2, 1), true).value());
    }

    /// The fields as typed, with a day and the promise unless told otherwise.
    private static Map<String, String> fields(String... told) {
        Map<String, String> fields = new HashMap<>(Map.of("since", "2026-03-01", "promise", "true"));
        for (int i = 0; i < told.length; i += 2) {
            fields.put(told[i], told[i + 1]);
        }
        return fields;
    }

    private String tenant() {
        return HousingOffice.person(tenant.resident()).toString();
    }

    private Tenancy tenancy(Tenant one) {
        return tenants.the(one.lease().value(), one.resident());
    }
}

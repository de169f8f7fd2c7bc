package cn.anju.housing.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Letters;
import cn.anju.casework.MoveResult;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.billing.BillRun;
import cn.anju.housing.billing.SecondOpinion;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.TenantLeases;
import cn.anju.housing.renewal.Renewal.State;
import cn.anju.housing.renewal.Renewals.Outcome;
import cn.anju.housing.renewal.TenantTown.Tenant;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.policy.housing.Regime;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A tenant asks to stay: until when, by which conditions, and what the bills say afterwards.
@PlatformTest
class RenewalTest {

    private static final LocalDate SINCE = LocalDate.of(2024, 9, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    HousingOffice office;

    @Autowired
    AskingRenewal asking;

    @Autowired
    TenantLeases tenants;

    @Autowired
    Renewals renewals;

    @Autowired
    Letters letters;

    @Autowired
    BillRun billing;

    @Autowired
    Bills bills;

    @Autowired
    TestClock clock;

    TenantTown town;

    @BeforeEach
    void itIsMarch() {
        clock.set(LocalDate.of(2026, 3, 9));
        town = new TenantTown(context);
    }

    @Test
    void the_last_day_is_three_months_before_the_end_and_clamps_to_a_short_month() {
        var tenant = town.tenant("赶末日", 50_000, SINCE, LocalDate.of(2026, 7, 31));
        clock.set(LocalDate.of(2026, 5, 1));
        var late = against(tenant);
        assertThat(late).hasSize(1);
        assertThat(late.getFirst().field()).isEqualTo("years");
        assertThat(late.getFirst().what()).contains("2026年4月30日");
        clock.set(LocalDate.of(2026, 4, 30));
        assertThat(against(tenant)).isEmpty();
        assertThat(asked(tenant, 2, Regime.CURRENT, 50_000).isIn(State.ACCEPTED))
                .isTrue();
        assertThat(against(tenant)).extracting(Refusal::code).containsExactly("asked-already");
        assertThat(renewals.of(tenant.lease()).orElseThrow().approved()).isNull();
    }

    @Test
    void the_reminders_come_six_four_and_three_and_a_half_months_before_each_once() {
        var tenant = town.tenant("被提醒", 50_000, SINCE, LocalDate.of(2026, 12, 31));
        assertThat(remindedOn(tenant, "2026-06-29", "2026-06-30", "2026-07-01")).containsExactly(0, 1, 1);
        assertThat(remindedOn(tenant, "2026-08-30", "2026-08-31", "2026-09-14")).containsExactly(1, 2, 2);
        assertThat(remindedOn(tenant, "2026-09-15", "2026-09-16", "2026-09-30", "2026-10-01"))
                .containsExactly(3, 3, 3, 3);
        var last = letters.of(tenant.application().id()).getLast();
        assertThat(String.join("", last.paragraphs())).contains("2026年12月31日 期满", "2026年9月30日 以前申请续租");
    }

    @Test
    void of_reminders_that_fall_due_together_one_is_sent_and_none_after_asking_or_when_it_is_too_late() {
        var overtaken = town.tenant("来得晚", 50_000, SINCE, LocalDate.of(2026, 6, 20));
        assertThat(remindedOn(overtaken, "2026-03-10", "2026-03-11")).containsExactly(1, 1);
        clock.set(LocalDate.of(2026, 3, 12));
        var tooLate = town.tenant("已过期", 50_000, SINCE, LocalDate.of(2026, 6, 11));
        var justInTime = town.tenant("正好赶", 50_000, SINCE, LocalDate.of(2026, 6, 12));
        var asked = town.tenant("已申请", 50_000, SINCE, LocalDate.of(2026, 9, 20));
        asked(asked, 1, Regime.CURRENT, 50_000);
        office.itIs(LocalDate.of(2026, 3, 12));
        assertThat(reminders(tooLate)).isZero();
        assertThat(reminders(justInTime)).isEqualTo(1);
        office.itIs(LocalDate.of(2026, 3, 21));
        assertThat(reminders(asked)).isZero();
    }

    @Test
    void granted_by_two_it_is_a_new_lease_from_the_day_after_and_no_day_is_billed_twice_or_not_at_all() {
        var tenant = town.tenant("续两年", 50_000, SINCE, LocalDate.of(2026, 6, 15));
        var asked = asked(tenant, 2, Regime.CURRENT, 50_000);
        office.departmentsAnswer();
        var first = office.officer(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER);
        assertThat(office.now(asked).isIn(State.FIRST_REVIEW)).isTrue();
        office.moved(asked, "pass", first, null);
        assertThat(office.wish(asked, "approve", first, null)).isInstanceOf(MoveResult.Refused.class);
        office.moved(asked, "approve", office.officer(Role.SECOND_REVIEWER), null);
        assertThat(renewals.of(tenant.lease()).orElseThrow().approved()).isTrue();
        office.moved(asked, "sign", office.officer(Role.OPERATOR), null);
        var next = tenant.lease().next();
        assertThat(town.column(tenant.lease(), "state || ' ' || ended_on")).isEqualTo("LIVE 2026-06-15");
        assertThat(town.column(next, "state || ' ' || starts_on || ' ' || ends_on"))
                .isEqualTo("AGREED 2026-06-16 2028-06-15");

        office.itIs(LocalDate.of(2026, 6, 15));
        assertThat(town.column(tenant.lease(), "state")).isEqualTo("LIVE");
        office.itIs(LocalDate.of(2026, 6, 16));
        assertThat(town.column(tenant.lease(), "state")).isEqualTo("ENDED");
        assertThat(town.column(next, "state")).isEqualTo("LIVE");
        billed(2026, 6);
        billed(2026, 7);
        assertThat(bill(tenant.lease(), 2026, 6)).as("15 of 30 days").isEqualTo("276.76");
        assertThat(bill(next, 2026, 6)).as("the other 15").isEqualTo("276.76");
        assertThat(bill(tenant.lease(), 2026, 7)).isEqualTo("-");
        assertThat(bill(next, 2026, 7)).isEqualTo("553.52");
        assertThat(SecondOpinion.agrees(context, YearMonth.of(2026, 6))).isTrue();
        assertThat(SecondOpinion.agrees(context, YearMonth.of(2026, 7))).isTrue();
    }

    @Test
    void signed_after_the_term_it_begins_when_the_last_bill_of_the_old_lease_ends() {
        var tenant = town.tenant("决定晚", 50_000, SINCE, LocalDate.of(2026, 8, 15));
        clock.set(LocalDate.of(2026, 5, 15));
        var asked = asked(tenant, 1, Regime.CURRENT, 50_000);
        office.departmentsAnswer();
        clock.set(LocalDate.of(2026, 8, 1));
        billed(2026, 8);
        clock.set(LocalDate.of(2026, 8, 20));
        office.moved(asked, "pass", office.officer(Role.FIRST_REVIEWER), null);
        office.moved(asked, "approve", office.officer(Role.SECOND_REVIEWER), null);
        office.moved(asked, "sign", office.officer(Role.DISTRICT_AUTHORITY), null);
        var next = tenant.lease().next();
        assertThat(town.column(tenant.lease(), "ended_on")).isEqualTo("2026-08-31");
        assertThat(town.column(next, "starts_on || ' ' || ends_on")).isEqualTo("2026-09-01 2027-08-31");
        clock.set(LocalDate.of(2026, 9, 1));
        billed(2026, 9);
        assertThat(bill(tenant.lease(), 2026, 8)).isEqualTo("553.52");
        assertThat(bill(tenant.lease(), 2026, 9)).isEqualTo("-");
        assertThat(bill(next, 2026, 9)).isEqualTo("553.52");
    }

    @Test
    void the_old_conditions_keep_the_home_and_raise_the_rent_by_the_income() {
        assertThat(oldRent(24_000)).as("2,000 is not over 2,000").isEqualTo("2000.00 2000.00 553.52");
        assertThat(oldRent(24_001)).as("0.09 a month over").isEqualTo("2000.09 2000.00 608.87");
        assertThat(oldRent(48_000)).as("twice is not over twice").isEqualTo("4000.00 2000.00 608.87");
        assertThat(oldRent(48_001)).as("over twice: the market").isEqualTo("4000.09 2000.00 1006.40");
        assertThat(oldRent(90_000)).as("far over today's limit, too").isEqualTo("7500.00 2000.00 1006.40");
    }

    @Test
    void only_who_held_it_before_the_measure_may_choose() {
        var later = town.tenant("后来的", 50_000, LocalDate.of(2024, 7, 22), LocalDate.of(2026, 9, 1));
        var wish = town.wish(later, 1, Regime.PRE_2024, 50_000);
        assertThat(asking.against(tenancy(later), wish))
                .extracting(Refusal::code)
                .containsExactly("not-a-holder");
        assertThat(asking.against(tenancy(later), town.wish(later, 1, null, 50_000)))
                .isEmpty();
        var earlier = town.tenant("原来的", 50_000, LocalDate.of(2024, 7, 21), LocalDate.of(2026, 9, 1));
        assertThat(asking.against(tenancy(earlier), town.wish(earlier, 1, null, 50_000)))
                .extracting(Refusal::field)
                .containsExactly("regime");
        assertThat(asking.against(tenancy(earlier), town.wish(earlier, 1, Regime.PRE_2024, 50_000)))
                .isEmpty();
    }

    @Test
    void refused_with_its_reasons_the_lease_ends_and_it_may_be_asked_again_in_time() {
        var tenant = town.tenant("收入高", 90_000, SINCE, LocalDate.of(2026, 9, 1));
        var asked = asked(tenant, 1, Regime.CURRENT, 90_000);
        office.departmentsAnswer();
        var officer = office.officer(Role.FIRST_REVIEWER);
        assertThat(office.wish(asked, "pass", officer, null)).isInstanceOf(MoveResult.Refused.class);
        office.moved(asked, "reject", officer, "核定收入高于现行标准");
        var renewal = renewals.of(tenant.lease()).orElseThrow();
        assertThat(renewal.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(renewal.approved()).isFalse();
        var letter = letters.latest(asked.id(), RefusingRenewal.KIND).orElseThrow();
        assertThat(String.join("", letter.paragraphs())).contains("2026年9月1日 为止", "第十三条第（四）项", "2026年6月1日 以前可以再次申请");
        assertThat(town.column(tenant.lease(), "coalesce(ended_on::text, 'runs')"))
                .isEqualTo("runs");
        assertThat(against(tenant)).isEmpty();
    }

    @Test
    void withdrawn_it_may_be_asked_again_and_others_leases_do_not_exist() {
        var tenant = town.tenant("反悔的", 50_000, SINCE, LocalDate.of(2026, 9, 1));
        var asked = asked(tenant, 3, Regime.CURRENT, 50_000);
        office.moved(asked, "withdraw", tenant.resident(), "打算搬去和父母一起住");
        assertThat(renewals.of(tenant.lease()).orElseThrow().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(against(tenant)).isEmpty();
        var other = town.tenant("邻居家", 50_000, SINCE, LocalDate.of(2026, 9, 1));
        assertThat(tenants.of(other.resident())).hasSize(1);
        assertThatThrownBy(() -> tenants.the(tenant.lease().value(), other.resident()))
                .isInstanceOf(NotFound.class);
    }

    private String oldRent(int yearly) {
        clock.set(LocalDate.of(2026, 3, 9));
        var tenant = town.tenant("原条件", yearly, LocalDate.of(2023, 5, 1), LocalDate.of(2026, 6, 30));
        var asked = asked(tenant, 1, Regime.PRE_2024, yearly);
        office.departmentsAnswer();
        office.moved(asked, "pass", office.officer(Role.FIRST_REVIEWER), null);
        office.moved(asked, "approve", office.officer(Role.SECOND_REVIEWER), null);
        office.moved(asked, "sign", office.officer(Role.OPERATOR), null);
        return town.column(
                tenant.lease().next(), "old_income_per_head || ' ' || old_limit_per_head || ' ' || monthly_rent");
    }

    private List<Refusal> against(Tenant tenant) {
        return asking.against(tenancy(tenant), town.wish(tenant, 2, Regime.CURRENT, 50_000));
    }

    private CaseFile asked(Tenant tenant, int years, Regime regime, int yearly) {
        return asking.ask(tenancy(tenant), town.wish(tenant, years, regime, yearly), "127.0.0.1", tenant.resident());
    }

    private TenantLeases.Tenancy tenancy(Tenant tenant) {
        return tenants.the(tenant.lease().value(), tenant.resident());
    }

    private List<Integer> remindedOn(Tenant tenant, String... days) {
        return Arrays.stream(days)
                .map(day -> {
                    office.itIs(LocalDate.parse(day));
                    return reminders(tenant);
                })
                .toList();
    }

    private int reminders(Tenant tenant) {
        return (int) letters.of(tenant.application().id()).stream()
                .filter(letter -> letter.kind().equals(RemindingTenants.KIND))
                .count();
    }

    private void billed(int year, int month) {
        assertThat(billing.run(YearMonth.of(year, month), Actor.SYSTEM)).isInstanceOf(BillRun.Result.Done.class);
    }

    private String bill(LeaseNumber lease, int year, int month) {
        return bills.find(new BillNumber(lease.value(), YearMonth.of(year, month)))
                .map(bill -> Objects.requireNonNull(bill.amount()).toPlainString())
                .orElse("-");
    }
}

package cn.anju.housing.recheck;

import static cn.anju.housing.application.HousingOffice.ELSEWHERE;
import static cn.anju.housing.application.HousingOffice.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.casework.Letters;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.recheck.RecheckTown.Family;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.policy.Receipt;
import cn.anju.policy.RuleSets;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A loss from the officer's confirmation to its end: told, heard, and only then carried out.
@PlatformTest
class LossTest {

    private static int year = 2060;

    @Autowired
    RecheckTown town;

    @Autowired
    HousingOffice office;

    @Autowired
    Recheck recheck;

    @Autowired
    Standings standings;

    @Autowired
    ConfirmingLoss confirming;

    @Autowired
    Batches batches;

    @Autowired
    DecidingOne deciding;

    @Autowired
    RecheckDesk desk;

    @Autowired
    Report report;

    @Autowired
    Cases cases;

    @Autowired
    Letters letters;

    @Autowired
    cn.anju.casework.CaseDecisions decisions;

    @Autowired
    TestClock clock;

    @BeforeEach
    void itIsMarch() {
        clock.set(LocalDate.of(2026, 3, 9));
        year++;
    }

    @Test
    void the_household_is_told_why_and_its_qualification_ends_on_the_day_after_the_window() {
        var family = town.qualified("超出", 70_000);
        var loss = confirmed(family);
        assertThat(application(family).isIn(HousingApplication.State.QUALIFIED))
                .as("nothing changes by telling")
                .isTrue();
        var letter = letters.latest(loss.id(), TellingLoss.KIND).orElseThrow();
        assertThat(String.join("", letter.paragraphs())).contains("收入", "第十三条", "申诉");
        letters.opened(letter.id(), HousingOffice.person(family.resident()));
        office.itIs(LocalDate.of(2026, 3, 23)); // ten working days after 2026-03-09
        assertThat(application(family).isIn(HousingApplication.State.QUALIFIED))
                .as("on the window's last day")
                .isTrue();
        office.itIs(LocalDate.of(2026, 3, 24));
        assertThat(application(family).isIn(HousingApplication.State.CANCELLED)).isTrue();
        assertThat(cases.the(loss.id()).isIn(LossCase.State.CARRIED_OUT)).isTrue();
        assertThat(office.wish(application(family), "appeal", family.resident(), "还是不同意这个结果"))
                .as("the window was before the cancellation, not after it")
                .isInstanceOf(cn.anju.casework.MoveResult.Refused.class);
    }

    @Test
    void a_letter_that_nobody_received_ends_nothing() {
        var family = town.qualified("没收到", 70_000);
        confirmed(family);
        office.itIs(LocalDate.of(2026, 3, 10));
        office.itIs(LocalDate.of(2026, 3, 24));
        assertThat(application(family).isIn(HousingApplication.State.QUALIFIED)).isTrue();
    }

    @Test
    void an_appeal_that_is_upheld_keeps_everything() {
        var family = town.qualified("申诉成立", 70_000);
        var appeal = appealed(family, confirmed(family));
        var city = office.officer(Role.CITY_AGENCY);
        var taken = office.moved(appeal, "take", city, null);
        office.itIs(LocalDate.of(2026, 5, 6));
        assertThat(application(family).isIn(HousingApplication.State.QUALIFIED))
                .as("no gap while contested")
                .isTrue();
        office.moved(taken, "overturnToFirst", city, "一次性补偿不是每月收入");
        assertThat(application(family).isIn(HousingApplication.State.QUALIFIED)).isTrue();
        var loss = cases.the(java.util.Objects.requireNonNull(appeal.parent()));
        assertThat(loss.isIn(LossCase.State.KEPT)).isTrue();
        assertThat(letters.latest(loss.id(), "housing.appeal-answer")
                        .orElseThrow()
                        .paragraphs())
                .anyMatch(line -> line.contains("一切保持不变"));
    }

    @Test
    void an_appeal_that_fails_ends_the_qualification() {
        var family = town.qualified("申诉不成立", 70_000);
        var appeal = appealed(family, confirmed(family));
        var city = office.officer(Role.CITY_AGENCY);
        office.moved(office.moved(appeal, "take", city, null), "dismiss", city, "收入核对无误");
        assertThat(application(family).isIn(HousingApplication.State.CANCELLED)).isTrue();
    }

    @Test
    void a_tenant_gets_an_exit_case_when_the_window_has_closed_and_none_before() {
        var tenant = town.tenant("租户超出", 70_000);
        var run = recheck.begin(year, Target.TENANTS, HERE, Actor.SYSTEM);
        recheck.run(run.id(), Actor.SYSTEM);
        var number = confirming.confirm(of(run.id(), tenant).household(), office.officer(Role.DISTRICT_AUTHORITY));
        var loss = cases.find(new CaseNumber(number)).orElseThrow();
        letters.opened(
                letters.latest(loss.id(), TellingLoss.KIND).orElseThrow().id(),
                HousingOffice.person(tenant.resident()));
        office.itIs(LocalDate.of(2026, 3, 23));
        assertThat(exits(tenant)).isEmpty();
        office.itIs(LocalDate.of(2026, 3, 24));
        assertThat(exits(tenant)).hasSize(1);
        assertThat(cases.the(loss.id()).isIn(LossCase.State.CARRIED_OUT)).isTrue();
        office.itIs(LocalDate.of(2026, 3, 25));
        assertThat(exits(tenant)).as("once").hasSize(1);
    }

    private List<CaseFile> exits(Family tenant) {
        return cases.of(HousingOffice.person(tenant.resident())).stream()
                .filter(file -> file.type().key().equals("housing.exit"))
                .toList();
    }

    @Test
    void a_batch_confirms_what_still_is_a_loss_and_names_the_rest() {
        var one = town.qualified("成批甲", 70_000);
        var two = town.qualified("成批乙", 71_000);
        var kept = town.qualified("成批丙", 72_000);
        var run = checked();
        deciding.keep(of(run, kept).household(), "看过离职证明原件", office.officer(Role.DISTRICT_AUTHORITY));
        var positions = List.of(position(run, one), position(run, two), position(run, kept));
        var officer = office.officer(Role.DISTRICT_AUTHORITY);
        var done = batches.confirm(run.toString(), positions, officer);
        assertThat(done.confirmed()).hasSize(2);
        assertThat(done.passedOver()).containsExactly(of(run, kept).household().position());
        assertThatThrownBy(() -> confirming.confirm(of(run, one).household(), officer))
                .isInstanceOf(Conflict.class);
        assertThat(batches.confirm(run.toString(), positions, officer).confirmed())
                .as("again: nothing twice")
                .isEmpty();
        var line = report.of(run, new Scope(false, java.util.Set.of(HERE))).getFirst();
        assertThat(line.of(Outcome.LOST))
                .isEqualTo(standings
                        .list(
                                run,
                                new Standings.Which(Outcome.LOST, HERE, null, false),
                                new Scope(true, java.util.Set.of()),
                                0,
                                9_999)
                        .size());
        assertThat(line.unconfirmed()).isEqualTo(line.of(Outcome.LOST) - 2);
    }

    @Test
    void what_was_decided_replays_bit_identically_from_its_receipt() {
        var family = town.qualified("回执", 70_000);
        var stored = decisions.of(confirmed(family).id()).getFirst();
        assertThat(stored.outcome()).isEqualTo("INELIGIBLE");
        assertThat(Receipt.parse(stored.receipt()).replay(RuleSets.standard()))
                .isEqualTo(new Receipt.Replay.Same(stored.sha256()));
    }

    @Test
    void another_district_sees_nothing_of_it_and_decides_nothing() {
        var family = town.qualified("外区不看", 70_000);
        var run = checked();
        var foreign = foreign();
        String id = run.toString();
        assertThatThrownBy(() -> desk.read(id, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.toDecide(id, position(run, family), foreign))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.order("APPLICANTS", HERE, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.order("APPLICANTS", Runs.CITY, foreign)).isInstanceOf(NotFound.class);
        assertThat(desk.order("APPLICANTS", ELSEWHERE, foreign).area()).isEqualTo(ELSEWHERE);
    }

    @Test
    void of_a_run_over_the_city_a_district_sees_its_own_part_only() {
        var family = town.qualified("全市里的一户", 70_000);
        var city = recheck.begin(year, Target.APPLICANTS, Runs.CITY, Actor.SYSTEM);
        recheck.run(city.id(), Actor.SYSTEM);
        var foreign = foreign();
        String id = city.id().toString();
        assertThat(desk.read(id, foreign).id()).isEqualTo(city.id());
        assertThat(report.of(city.id(), Scope.toRead(foreign))).isEmpty();
        assertThatThrownBy(() -> desk.household(id, position(city.id(), family), foreign))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.stop(id, foreign)).isInstanceOf(NotFound.class);
    }

    @Autowired
    cn.anju.test.TestLogins logins;

    private Actor foreign() {
        return logins.staff("外区主管", ELSEWHERE, Role.DISTRICT_AUTHORITY);
    }

    private CaseFile appealed(Family family, CaseFile loss) {
        var letter = letters.latest(loss.id(), TellingLoss.KIND).orElseThrow();
        letters.opened(letter.id(), HousingOffice.person(family.resident()));
        office.moved(loss, "appeal", family.resident(), "收入里有一次性的补偿");
        return cases.beneath(loss.id()).getFirst();
    }

    private CaseFile confirmed(Family family) {
        var run = checked();
        String number = confirming.confirm(of(run, family).household(), office.officer(Role.DISTRICT_AUTHORITY));
        return cases.find(new CaseNumber(number)).orElseThrow();
    }

    private CaseFile application(Family family) {
        return cases.the(family.file().id());
    }

    private RunId checked() {
        var run = recheck.begin(year, Target.APPLICANTS, HERE, Actor.SYSTEM);
        recheck.run(run.id(), Actor.SYSTEM);
        return run.id();
    }

    private String position(RunId run, Family family) {
        return String.valueOf(of(run, family).household().position());
    }

    private Standing of(RunId run, Family family) {
        return standings
                .list(run, new Standings.Which(null, null, null, false), new Scope(true, java.util.Set.of()), 0, 9_999)
                .stream()
                .filter(one ->
                        one.household().application().equals(family.file().id()))
                .findFirst()
                .orElseThrow();
    }
}

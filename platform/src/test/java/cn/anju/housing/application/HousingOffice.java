package cn.anju.housing.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MoveResult;
import cn.anju.casework.MovingCase;
import cn.anju.casework.Sweeper;
import cn.anju.exchange.BusinessLicenceAnswer;
import cn.anju.exchange.ExchangeQueue;
import cn.anju.exchange.HousingFundAnswer;
import cn.anju.exchange.IdentityAnswer;
import cn.anju.exchange.PensionAnswer;
import cn.anju.exchange.RealPropertyAnswer;
import cn.anju.exchange.RecognitionAnswer;
import cn.anju.exchange.RelativesHomesAnswer;
import cn.anju.exchange.Simulator;
import cn.anju.exchange.SocialInsuranceAnswer;
import cn.anju.exchange.TaxIncomeAnswer;
import cn.anju.exchange.Told;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.identity.Role;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.TestPeople;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The office of 沙坪坝区 in tests: families that apply, officers who decide, departments that answer.
@Component
public class HousingOffice {

    public static final String HERE = "500106";
    public static final String ELSEWHERE = "500107";
    public static final String PROJECT = "TESTXY";

    private final Cases cases;
    private final MovingCase moving;
    private final HousingApplication type;
    private final People people;
    private final Accounts accounts;
    private final TestLogins logins;
    private final Simulator simulator;
    private final ExchangeQueue queue;
    private final Sweeper sweeper;
    private final TestClock clock;
    private final JdbcClient jdbc;

    HousingOffice(
            Cases cases,
            MovingCase moving,
            HousingApplication type,
            People people,
            Accounts accounts,
            TestLogins logins,
            Simulator simulator,
            ExchangeQueue queue,
            Sweeper sweeper,
            org.springframework.beans.factory.ObjectProvider<TestClock> clock,
            JdbcClient jdbc) {
        this.cases = cases;
        this.moving = moving;
        this.type = type;
        this.people = people;
        this.accounts = accounts;
        this.logins = logins;
        this.simulator = simulator;
        this.queue = queue;
        this.sweeper = sweeper;
        this.clock = clock.getIfAvailable(TestClock::new);
        this.jdbc = jdbc;
    }

    /// Somebody with an account.
    public Actor resident(NewPerson person) {
        var id = people.register(person, Actor.SYSTEM).orThrow().id();
        return accounts.find(accounts.openResident(id)).orElseThrow();
    }

    /// An officer of this district.
    public Actor officer(Role... roles) {
        return logins.staff("经办 " + roles[0].label(), HERE, roles);
    }

    /// A single worker of 沙坪坝区 whom all registers know well and who earns so much a year.
    public Actor worker(String name, int yearly) {
        var resident = resident(TestPeople.person(name));
        tell(resident, yearly);
        return resident;
    }

    /// What the registers say about somebody who meets every condition but perhaps the income.
    public void tell(Actor resident, int yearly) {
        var who = person(resident);
        var income = BigDecimal.valueOf(yearly);
        simulator.tell(who, new IdentityAnswer(Told.known(true), Told.known(HERE), Told.none()));
        simulator.tell(who, new RecognitionAnswer(Told.none()));
        simulator.tell(
                who,
                new SocialInsuranceAnswer(
                        Told.known(new SocialInsuranceAnswer.Payments(12, income, "重庆某机电有限公司", HERE, true))));
        simulator.tell(who, new HousingFundAnswer(Told.none()));
        simulator.tell(who, new TaxIncomeAnswer(Told.known(income)));
        simulator.tell(who, new PensionAnswer(Told.none()));
        simulator.tell(who, new BusinessLicenceAnswer(Told.none()));
        simulator.tell(who, new RealPropertyAnswer(Told.none(), Told.none()));
        simulator.tell(who, new RelativesHomesAnswer(Told.none()));
    }

    /// A complete form of somebody who applies alone.
    public ApplicationForm form(Actor resident, int declared) {
        project();
        var tick = new ApplicationForm.Tick(clock.instant(), "1", "127.0.0.1");
        return new ApplicationForm(
                ApplicationForm.Level.CITY,
                HERE,
                List.of(new ApplicationForm.ProjectChoice(PROJECT, "测试小区")),
                UnitType.STUDIO,
                ApplicationForm.Recognition.NONE,
                HERE,
                ApplicationForm.SingleReason.UNMARRIED,
                new ApplicationForm.Work(ApplicationForm.WorkKind.EMPLOYED, HERE, false, "重庆某机电有限公司", null),
                List.of(new ApplicationForm.DeclaredIncome(person(resident), BigDecimal.valueOf(declared))),
                tick,
                tick);
    }

    public CaseFile draft(Actor resident, ApplicationForm form) {
        var applicant = new CaseFile.Participant(
                person(resident), CaseFile.Part.APPLICANT, Relation.SELF.name(), clock.instant());
        return cases.open(type, HERE, form, List.of(applicant), null, resident);
    }

    /// Handed in.
    public CaseFile submitted(Actor resident) {
        return moved(draft(resident, form(resident, 50_000)), "submit", resident, null);
    }

    public CaseFile accepted(Actor resident) {
        return moved(submitted(resident), "accept", officer(Role.INTAKE), null);
    }

    /// Accepted, asked, answered; where all facts are in, the first review has begun by itself.
    public CaseFile answered(Actor resident) {
        var file = accepted(resident);
        departmentsAnswer();
        return now(file);
    }

    /// On the public list, after two officers agreed.
    public CaseFile shown(Actor resident) {
        var passed = moved(answered(resident), "pass", officer(Role.FIRST_REVIEWER), null);
        return moved(passed, "publish", officer(Role.SECOND_REVIEWER), null);
    }

    public void departmentsAnswer() {
        queue.runDue(clock.instant());
    }

    /// Business time stands at nine in the morning of that day, and what fell due is done.
    public void itIs(java.time.LocalDate day) {
        clock.set(day);
        sweeper.sweep();
    }

    public CaseFile now(CaseFile file) {
        return cases.the(file.id());
    }

    public CaseFile moved(CaseFile file, String action, Actor actor, @Nullable String reason) {
        var result = wish(file, action, actor, reason);
        assertThat(result).as("%s by %s", action, actor.displayName()).isInstanceOf(MoveResult.Moved.class);
        return ((MoveResult.Moved) result).file();
    }

    public MoveResult wish(CaseFile file, String action, Actor actor, @Nullable String reason) {
        var request = MoveRequest.of(now(file), action);
        return moving.move(reason == null ? request : request.because(reason), actor);
    }

    public static PersonId person(Actor resident) {
        return Objects.requireNonNull(resident.person());
    }

    private void project() {
        jdbc.sql("""
                        insert into housing.project (code, name, district, level, address, owner, investor, source,
                            operator, created_at, created_by)
                        values (:code, '测试小区', '500106', 'CITY', '西永大道 1 号', '市住房保障公司', 'GOVERNMENT', 'NEW_BUILD',
                            '市住房保障公司', :at, :by) on conflict do nothing
                        """)
                .param("code", PROJECT)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("by", Actor.SYSTEM.account().value())
                .update();
    }
}

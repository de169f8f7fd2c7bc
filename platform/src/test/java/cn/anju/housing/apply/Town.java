package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.DeclaredIncome;
import cn.anju.housing.application.ApplicationForm.Level;
import cn.anju.housing.application.ApplicationForm.ProjectChoice;
import cn.anju.housing.application.ApplicationForm.Recognition;
import cn.anju.housing.application.ApplicationForm.SingleReason;
import cn.anju.housing.application.ApplicationForm.Tick;
import cn.anju.housing.application.ApplicationForm.Work;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.AccountId;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.IdNumber;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.identity.PersonName;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Believable people and projects for the tests of the application form.
public final class Town {

    private static final AtomicInteger SEQUENCE = new AtomicInteger(100);

    private final People people;
    private final Accounts accounts;
    private final TestLogins logins;
    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Cases cases;
    private final Clock clock;

    public Town(ApplicationContext context) {
        people = context.getBean(People.class);
        accounts = context.getBean(Accounts.class);
        logins = context.getBean(TestLogins.class);
        jdbc = context.getBean(JdbcClient.class);
        drafts = context.getBean(Drafts.class);
        cases = context.getBean(Cases.class);
        clock = context.getBean(Clock.class);
    }

    /// A person with an account.
    public record Resident(PersonId person, AccountId account, Actor actor, String name, String idNumber) {}

    /// An identity number with a right check digit, from a region code that no place has.
    public static String idNumber(String birth, boolean male) {
        int n = SEQUENCE.getAndIncrement();
        String first = "50019" + n / 499 % 10 + birth + "%03d".formatted(n % 499 * 2 + (male ? 1 : 0));
        return first + IdNumber.checkOf(first);
    }

    public Resident resident(String name, String birth, boolean male) {
        String number = idNumber(birth, male);
        var person = people.register(
                        new NewPerson(new PersonName(name), new IdNumber(number), null, null), Actor.SYSTEM)
                .orThrow();
        var account = accounts.openResident(person.id());
        return new Resident(person.id(), account, accounts.find(account).orElseThrow(), name, number);
    }

    public Visitor visitor(Resident resident, int port) {
        return new Visitor(port).with(cookie(resident));
    }

    public String cookie(Resident resident) {
        return logins.cookie(resident.account());
    }

    /// Two city projects and one of 璧山区 (500120).
    public Town withProjects() {
        project("MXJY", "民心佳园", "500106", "CITY");
        project("KZJY", "康庄美地", "500107", "CITY");
        project("BSXY", "璧山新苑", "500120", "DISTRICT");
        return this;
    }

    private void project(String code, String name, String district, String level) {
        jdbc.sql("""
                        insert into housing.project (code, name, district, level, address, owner, investor, source,
                            operator, created_at, created_by)
                        values (:code, :name, :district, :level, '测试路 1 号', '市公租房公司', 'GOVERNMENT', 'NEW_BUILD',
                            '市公租房公司', now(), '00000000-0000-0000-0000-000000000000')
                        on conflict (code) do nothing
                        """)
                .param("code", code)
                .param("name", name)
                .param("district", district)
                .param("level", level)
                .update();
    }

    /// A form with nothing left open, for a household of the applicant and confirmed adults.
    public Draft completeDraft(Resident applicant, Resident... others) {
        var draft = drafts.begin(FormEdits.where(ApplicationForm.EMPTY, Level.CITY, "500106"), applicant.actor());
        for (var other : others) {
            cases.addPerson(
                    draft.file().id(),
                    new CaseFile.Participant(other.person(), CaseFile.Part.CO_APPLICANT, "SPOUSE", clock.instant()));
        }
        return drafts.saveWithTicks(draft, form -> completed(form, applicant, others))
                .orElseThrow();
    }

    private ApplicationForm completed(ApplicationForm form, Resident applicant, Resident... others) {
        List<DeclaredIncome> incomes = new ArrayList<>();
        incomes.add(new DeclaredIncome(applicant.person(), new BigDecimal("40000")));
        for (var other : others) {
            incomes.add(new DeclaredIncome(other.person(), new BigDecimal("30000")));
        }
        var tick = new Tick(clock.instant(), PromiseText.VERSION, "127.0.0.1");
        return new ApplicationForm(
                form.level(),
                form.place(),
                List.of(new ProjectChoice("MXJY", "民心佳园")),
                UnitType.STUDIO,
                Recognition.NONE,
                null,
                others.length == 0 ? SingleReason.UNMARRIED : null,
                new Work(WorkKind.EMPLOYED, "500106", false, "重庆某某机械有限公司", "制造业", true),
                incomes,
                tick,
                tick);
    }

    public long count(String sql, String name, Object value) {
        return Objects.requireNonNull(
                jdbc.sql(sql).param(name, value).query(Long.class).single());
    }
}

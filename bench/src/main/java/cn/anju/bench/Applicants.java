package cn.anju.bench;

import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.apply.Draft;
import cn.anju.housing.apply.Drafts;
import cn.anju.housing.apply.PromiseText;
import cn.anju.housing.apply.Submitting;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.DemoPeople;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.identity.Sex;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The platform on a database of its own, durable as in production, with people whose applications are complete.
final class Applicants implements AutoCloseable {

    private static final String DISTRICT = "500106";

    private final ConfigurableApplicationContext platform;
    private final Submitting submitting;
    private final JdbcClient jdbc;
    final List<Applicant> all = new ArrayList<>();

    /// Somebody who is about to press the button.
    record Applicant(Actor actor, PersonId person, Draft draft, String key) {}

    Applicants(Path folder, int count) {
        platform = OwnPlatform.started(folder);
        submitting = platform.getBean(Submitting.class);
        jdbc = platform.getBean(JdbcClient.class);
        project();
        var made = new DemoPeople(7, 1);
        for (int i = 0; i < count; i++) {
            var born = LocalDate.of(1985, 1, 1).plusDays(i);
            var person = platform.getBean(People.class)
                    .register(made.named("申请人", born, Sex.FEMALE, "重庆市"), Actor.SYSTEM)
                    .orThrow();
            var accounts = platform.getBean(Accounts.class);
            var actor = accounts.find(accounts.openResident(person.id())).orElseThrow();
            all.add(new Applicant(actor, person.id(), draft(actor, person.id()), "bench-key-" + i));
        }
        jdbc.sql("create table bench_case as select * from casework.case_file").update();
    }

    private void project() {
        jdbc.sql("""
                        insert into housing.project (code, name, district, level, address, owner, investor, source,
                            operator, created_at, created_by)
                        values ('BENCH', '测量小区', '500106', 'CITY', '测量路 1 号', '市公租房公司', 'GOVERNMENT',
                            'NEW_BUILD', '市公租房公司', timestamptz '2026-01-01', '00000000-0000-0000-0000-000000000000')
                        """).update();
    }

    private Draft draft(Actor actor, PersonId person) {
        var tick = new ApplicationForm.Tick(Instant.EPOCH, PromiseText.VERSION, "127.0.0.1");
        var form = new ApplicationForm(
                ApplicationForm.Level.CITY,
                DISTRICT,
                List.of(new ApplicationForm.ProjectChoice("BENCH", "测量小区")),
                UnitType.STUDIO,
                ApplicationForm.Recognition.NONE,
                DISTRICT,
                ApplicationForm.SingleReason.UNMARRIED,
                new ApplicationForm.Work(ApplicationForm.WorkKind.EMPLOYED, DISTRICT, false, "重庆某某机械有限公司", null, true),
                List.of(new ApplicationForm.DeclaredIncome(person, new BigDecimal(40_000))),
                tick,
                tick);
        return platform.getBean(Drafts.class).begin(form, actor);
    }

    Tape pool() {
        return (Tape) platform.getBean(javax.sql.DataSource.class);
    }

    void submit(Applicant applicant) {
        var answer = submitting.submit(applicant.key(), applicant.draft().revision(), applicant.actor());
        if (!(answer instanceof Submitting.Answer.HandedIn)) {
            throw new IllegalStateException("not handed in: " + answer);
        }
    }

    /// As if nobody had pressed the button; the audit trail grows on.
    void takeBack() throws java.sql.SQLException {
        try (var connection = pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    set session_replication_role = replica;
                    delete from casework.case_file;
                    insert into casework.case_file select * from bench_case;
                    delete from casework.case_event where seq > 1;
                    delete from housing.live_person;
                    delete from casework.idempotency_key;
                    set session_replication_role = origin
                    """);
        }
    }

    /// What a round must leave behind, whoever made it.
    void refuseUnlessAllAreIn() {
        long in = Objects.requireNonNull(jdbc.sql("""
                        select count(*) from casework.case_file f
                            join casework.case_event e on e.case_id = f.id and e.action = 'submit'
                            join housing.live_person l on l.case_id = f.id
                        where f.state = 'SUBMITTED'
                        """).query(Long.class).single());
        if (in != all.size()) {
            throw new IllegalStateException(in + " of " + all.size() + " applications are in");
        }
    }

    @Override
    public void close() {
        platform.close();
    }
}

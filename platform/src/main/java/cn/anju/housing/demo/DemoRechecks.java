package cn.anju.housing.demo;

import cn.anju.exchange.Answer;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.RealPropertyAnswer;
import cn.anju.exchange.Simulator;
import cn.anju.exchange.SocialInsuranceAnswer;
import cn.anju.exchange.TaxIncomeAnswer;
import cn.anju.exchange.Told;
import cn.anju.housing.recheck.DemoRun;
import cn.anju.identity.DemoData;
import cn.anju.identity.DemoPast;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.identity.Phone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// This year's check of 沙坪坝区's applicants: nearly all keep their place without hearing of it, a few differ.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoRechecks implements DemoData {

    private static final String SHAPINGBA = "500106";

    private final DemoRun run;
    private final Simulator departments;
    private final People people;
    private final DemoPast past;
    private final JdbcClient jdbc;

    DemoRechecks(DemoRun run, Simulator departments, People people, DemoPast past, JdbcClient jdbc) {
        this.run = run;
        this.departments = departments;
        this.people = people;
        this.past = past;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 290;
    }

    @Override
    public void fill() {
        var waiting = waiting();
        tell(waiting.get(0), new TaxIncomeAnswer(Told.known(BigDecimal.valueOf(168_000))));
        tell(waiting.get(1), new TaxIncomeAnswer(Told.known(BigDecimal.valueOf(131_500))));
        tell(
                waiting.get(2),
                new RealPropertyAnswer(
                        Told.known(List.of(new RealPropertyAnswer.Home(
                                SHAPINGBA, new BigDecimal("88.60"), LocalDate.of(2025, 9, 12)))),
                        Told.none()));
        tell(waiting.get(3), new RealPropertyAnswer(Told.none(), Told.known(LocalDate.of(2025, 6, 3))));
        departments.silence(waiting.get(4), QuestionKind.TAX_INCOME);
        // Who has a login is asked where they work now: the contract stands in no register any more.
        var asked = people.byPhone(new Phone("19900000010")).getFirst().id();
        tell(asked, new SocialInsuranceAnswer(Told.none()));
        past.at(CaseTales.moment("03-06 17:30"), () -> run.ofApplicants(SHAPINGBA));
    }

    /// Some of those who wait in the district, as applicants of small households.
    private List<PersonId> waiting() {
        return jdbc.sql("""
                        select p.person_id from casework.case_file f
                        join casework.case_person p on p.case_id = f.id and p.part = 'APPLICANT'
                        where f.type = 'housing.application' and f.state = 'QUALIFIED' and f.district = :district
                            and (select count(*) from casework.case_person q where q.case_id = f.id) <= 3
                            and f.form ->> 'recognition' = 'NONE'
                        order by f.number limit 5
                        """)
                .param("district", SHAPINGBA)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    private void tell(PersonId person, Answer answer) {
        departments.tell(person, answer);
    }
}

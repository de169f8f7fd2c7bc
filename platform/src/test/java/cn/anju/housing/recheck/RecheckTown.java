package cn.anju.housing.recheck;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.PersonName;
import cn.anju.test.TestPeople;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Households of 沙坪坝区 that qualified, or rent, and are due for the yearly check.
@Component
public class RecheckTown {

    private static int units = 700_000;

    private final HousingOffice office;
    private final Cases cases;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RecheckTown(HousingOffice office, Cases cases, People people, JdbcClient jdbc, TransactionTemplate transaction) {
        this.office = office;
        this.cases = cases;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// A household with a login.
    public record Family(Actor resident, CaseFile file) {}

    /// A single worker who qualified; the registers know the yearly income.
    public Family qualified(String name, int yearly) {
        var resident = office.worker(name, yearly);
        return new Family(resident, standing(resident, "PUBLIC_NOTICE", "qualify", "QUALIFIED"));
    }

    /// The same who rents a home by now.
    public Family tenant(String name, int yearly) {
        var resident = office.worker(name, yearly);
        var file = standing(resident, "OFFERED", "sign", "LEASED");
        jdbc.sql("""
                        insert into housing.lease (number, case_id, unit_id, unit_code, project, district, tenant,
                            starts_on, ends_on, area_m2, standard_rent, monthly_rent, signed_at, signed_by, state)
                        values (:number, :case, :unit, 'TESTXY-STUDIO-' || :unit, 'TESTXY', '500106', :tenant,
                            date '2025-01-01', date '2027-12-31', 50.32, 11.00, 553.52, timestamptz '2025-01-01 02:00Z',
                            '00000000-0000-0000-0000-000000000000', 'LIVE')
                        """)
                .param("number", file.number() + "-Z1")
                .param("case", file.id().value())
                .param("unit", ++units)
                .param("tenant", HousingOffice.person(resident).value())
                .update();
        return new Family(resident, file);
    }

    private CaseFile standing(Actor resident, String from, String action, String state) {
        var file = office.draft(resident, office.form(resident, 50_000));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into casework.case_event (case_id, seq, type, flow_version, from_state, action, to_state,
                                actor, actor_name, role, at)
                            values (:case, 2, 'housing.application', 1, :from, :action, :state,
                                '00000000-0000-0000-0000-000000000000', '系统', 'SYSTEM', timestamptz '2025-06-01 02:00Z')
                            """)
                    .param("case", file.id().value())
                    .param("from", from)
                    .param("action", action)
                    .param("state", state)
                    .update();
            jdbc.sql("""
                            update casework.case_file set state = :state, version = 2, submitted_on = date '2025-05-01'
                            where id = :case
                            """).param("state", state).param("case", file.id().value()).update();
            jdbc.sql("insert into housing.live_person (person_id, case_id, since) values (:person, :case, now())")
                    .param("person", HousingOffice.person(resident).value())
                    .param("case", file.id().value())
                    .update();
        });
        return cases.the(file.id());
    }

    /// Many singles at once who qualified in a district; the departments make their answers up from the numbers.
    public void crowd(String district, int count) {
        var sample = office.form(office.worker("样表", 40_000), 40_000);
        var json = new tools.jackson.databind.json.JsonMapper()
                .writeValueAsString(sample)
                .replace("\"500106\"", "\"" + district + "\"");
        List<NewPerson> persons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            persons.add(new NewPerson(
                    new PersonName("众人" + (char) ('甲' + i % 500)),
                    TestPeople.idNumber(LocalDate.of(1950, 1, 1).plusDays(i * 29L % 13_500), i % 2 == 0),
                    TestPeople.phone(),
                    "重庆市"));
        }
        var ids = people.registerAll(persons, Actor.SYSTEM);
        var cases = IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toArray(UUID[]::new);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into casework.case_file (id, number, type, flow_version, form_version, state, version,
                                district, form, opened_at, opened_by, submitted_on)
                            select c, :district || '-2019-' || lpad(n::text, 7, '0'), 'housing.application', 1, 1, 'QUALIFIED', 1,
                                :district, cast(:form as jsonb), now(), '00000000-0000-0000-0000-000000000000', date '2025-05-01'
                            from unnest(:cases) with ordinality made (c, n)
                            """)
                    .param("district", district)
                    .param("form", json)
                    .param("cases", cases)
                    .update();
            jdbc.sql("""
                            insert into casework.case_event (case_id, seq, type, flow_version, from_state, action, to_state,
                                actor, actor_name, role, at)
                            select c, 1, 'housing.application', 1, 'PUBLIC_NOTICE', 'qualify', 'QUALIFIED',
                                '00000000-0000-0000-0000-000000000000', '系统', 'SYSTEM', now() from unnest(:cases) c
                            """).param("cases", cases).update();
            jdbc.sql("""
                            insert into casework.case_person (case_id, person_id, part, relation, position, confirmed_at)
                            select c, p, 'APPLICANT', 'SELF', 1, now() from unnest(:cases, :persons) made (c, p)
                            """)
                    .param("cases", cases)
                    .param("persons", ids.stream().map(id -> id.value()).toArray(UUID[]::new))
                    .update();
        });
    }
}

package cn.anju.housing.demo;

import cn.anju.housing.application.HousingApplication;
import java.sql.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the applications of households taken over from the former system, with all their events, set by set.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class CaseHistories {

    private static final String TAKEN_OVER = "存量迁入";

    /// The path to QUALIFIED, with days after the application; the last two lead to LEASED.
    private static final String STEPS = """
            (values (1, '-', 'open', 'DRAFT', 0), (2, 'DRAFT', 'submit', 'SUBMITTED', 0),
                (3, 'SUBMITTED', 'accept', 'ACCEPTED', 1), (4, 'ACCEPTED', 'begin', 'FIRST_REVIEW', 3),
                (5, 'FIRST_REVIEW', 'pass', 'SECOND_REVIEW', 7), (6, 'SECOND_REVIEW', 'publish', 'PUBLIC_NOTICE', 12),
                (7, 'PUBLIC_NOTICE', 'qualify', 'QUALIFIED', 20), (8, 'QUALIFIED', 'offer', 'OFFERED', 30),
                (9, 'OFFERED', 'sign', 'LEASED', 40)) as step (seq, source, action, target, after)
            """;

    private final JdbcClient jdbc;

    CaseHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param last 7 for families that wait, 9 for tenants
    void write(List<MadeHousehold> households, int last) {
        files(households, last);
        events(households, last);
        people(households);
        counters();
    }

    private void files(List<MadeHousehold> households, int last) {
        jdbc.sql("""
                        insert into casework.case_file (id, number, type, flow_version, form_version, state, version,
                            district, form, opened_at, opened_by, submitted_on, awaits, closed)
                        select id, number, :type, 1, 1, :state, :last, district, cast(form as jsonb),
                            applied + time '09:30', '00000000-0000-0000-0000-000000000000', applied, :awaits, :closed
                        from unnest(:ids, :numbers, :districts, :forms, :applied)
                            as made (id, number, district, form, applied)
                        """)
                .param("type", HousingApplication.KEY)
                .param("state", last == 9 ? "LEASED" : "QUALIFIED")
                .param("last", last)
                .param("awaits", null, java.sql.Types.VARCHAR)
                .param("closed", last == 9)
                .param("ids", ids(households))
                .param("numbers", texts(households, MadeHousehold::number))
                .param("districts", texts(households, MadeHousehold::district))
                .param("forms", texts(households, MadeHousehold::form))
                .param("applied", applied(households))
                .update();
    }

    private void events(List<MadeHousehold> households, int last) {
        jdbc.sql("""
                        insert into casework.case_event (case_id, seq, type, flow_version, from_state, action, to_state,
                            actor, actor_name, role, at)
                        select id, seq, :type, 1, source, action, target,
                            '00000000-0000-0000-0000-000000000000', :name, 'SYSTEM',
                            least(applied + after, moved) + time '10:00'
                        from unnest(:ids, :applied, :moved) as made (id, applied, moved), %s
                        where seq <= :last
                        """.formatted(STEPS))
                .param("type", HousingApplication.KEY)
                .param("name", TAKEN_OVER)
                .param("ids", ids(households))
                .param("applied", applied(households))
                .param(
                        "moved",
                        households.stream()
                                .map(one -> Date.valueOf(one.movedInOn()))
                                .toArray(Date[]::new))
                .param("last", last)
                .update();
    }

    private void people(List<MadeHousehold> households) {
        UUID[] cases = households.stream()
                .flatMap(one -> one.people().stream().map(person -> one.caseId()))
                .toArray(UUID[]::new);
        UUID[] persons = households.stream()
                .flatMap(one -> one.people().stream().map(person -> person.value()))
                .toArray(UUID[]::new);
        String[] relations =
                households.stream().flatMap(one -> one.relations().stream()).toArray(String[]::new);
        jdbc.sql("""
                        insert into casework.case_person (case_id, person_id, part, relation, position, confirmed_at,
                            confirmed_how)
                        select case_id, person, case relation when 'SELF' then 'APPLICANT' else 'CO_APPLICANT' end,
                            relation, row_number() over (partition by case_id order by place), f.opened_at, :how
                        from unnest(:cases, :persons, :relations) with ordinality
                            as made (case_id, person, relation, place)
                            join casework.case_file f on f.id = made.case_id
                        """)
                .param("how", TAKEN_OVER)
                .param("cases", cases)
                .param("persons", persons)
                .param("relations", relations)
                .update();
        jdbc.sql("""
                        insert into housing.live_person (person_id, case_id, since)
                        select person, case_id, f.opened_at from unnest(:cases, :persons) as made (case_id, person)
                            join casework.case_file f on f.id = made.case_id
                        """).param("cases", cases).param("persons", persons).update();
    }

    /// Later applications go on counting where these end.
    private void counters() {
        jdbc.sql("""
                        insert into casework.number_counter (district, year, last)
                        select district, cast(substr(number, 8, 4) as int), max(cast(substr(number, 13) as int))
                        from casework.case_file group by 1, 2
                        on conflict (district, year) do update set last = excluded.last
                        """).update();
    }

    private static UUID[] ids(List<MadeHousehold> households) {
        return households.stream().map(MadeHousehold::caseId).toArray(UUID[]::new);
    }

    private static String[] texts(List<MadeHousehold> households, Function<MadeHousehold, String> text) {
        return households.stream().map(text).toArray(String[]::new);
    }

    private static Date[] applied(List<MadeHousehold> households) {
        return households.stream().map(one -> Date.valueOf(one.appliedOn())).toArray(Date[]::new);
    }
}

package cn.anju.housing.demo;

import cn.anju.housing.stock.UnitType;
import cn.anju.identity.DemoData;
import cn.anju.identity.People;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A household and a running lease in every home that is leased.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoTenants implements DemoData {

    private final JdbcClient jdbc;
    private final People people;
    private final CaseHistories histories;
    private final JsonMapper json;
    private final Clock clock;

    DemoTenants(JdbcClient jdbc, People people, CaseHistories histories, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.histories = histories;
        this.json = json;
        this.clock = clock;
    }

    private record Home(
            long id,
            String code,
            UnitType type,
            BigDecimal area,
            String project,
            String name,
            String district,
            LocalDate opened,
            BigDecimal standard) {}

    private record Term(LocalDate from, LocalDate to) {}

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void fill() {
        var homes = leasedHomes();
        var maker = new HouseholdMaker(20260309, 1_000_000, 20, json);
        var today = LocalDate.now(clock);
        List<Term> terms = new ArrayList<>();
        for (var home : homes) {
            var from = home.opened().plusDays(60);
            var earliest = today.minusYears(5).plusDays(40);
            if (from.isBefore(earliest)) {
                from = earliest.plusDays(maker.random().nextInt(1700));
            }
            int years = 1;
            while (!from.plusYears(years).isAfter(today.plusDays(30))) {
                years++;
            }
            terms.add(new Term(from, from.plusYears(years).minusDays(1)));
            int waited = 60 + maker.random().nextInt(400);
            maker.add(home.district(), home.project(), home.name(), home.type(), from.minusDays(waited), from);
        }
        var households = maker.make(people);
        histories.write(households, 9);
        leases(homes, terms, households);
    }

    private List<Home> leasedHomes() {
        return jdbc.sql("""
                        select u.id, u.code, u.type, u.area, p.code as project, p.name, p.district, p.opened, r.standard
                        from housing.unit u join housing.project p on p.id = u.project_id
                            join housing.rent_standard r on r.project_id = p.id and r.until is null and r.type is null
                        where u.state = 'LEASED' order by u.code
                        """)
                .query((row, n) -> new Home(
                        row.getLong("id"),
                        row.getString("code"),
                        UnitType.valueOf(row.getString("type")),
                        row.getBigDecimal("area"),
                        row.getString("project"),
                        row.getString("name"),
                        row.getString("district"),
                        row.getObject("opened", LocalDate.class),
                        row.getBigDecimal("standard")))
                .list();
    }

    private void leases(List<Home> homes, List<Term> terms, List<MadeHousehold> households) {
        jdbc.sql("""
                        insert into housing.lease (number, case_id, unit_id, unit_code, project, district, tenant,
                            starts_on, ends_on, area_m2, standard_rent, monthly_rent, signed_at, signed_by, state)
                        select made.number || '-Z1', made.case_id, u.id, u.code, p.code, p.district, made.tenant,
                            made.starts, made.ends, u.area, made.standard, round(u.area * made.standard, 2), made.starts + time '10:00',
                            '00000000-0000-0000-0000-000000000000', 'LIVE'
                        from unnest(:numbers, :cases, :tenants, cast(:units as bigint[]), :starts, :ends,
                                cast(:standards as numeric[]))
                            as made (number, case_id, tenant, unit, starts, ends, standard)
                            join housing.unit u on u.id = made.unit
                            join housing.project p on p.id = u.project_id
                        """)
                .param("numbers", households.stream().map(MadeHousehold::number).toArray(String[]::new))
                .param("cases", households.stream().map(MadeHousehold::caseId).toArray(UUID[]::new))
                .param(
                        "tenants",
                        households.stream()
                                .map(one -> one.people().getFirst().value())
                                .toArray(UUID[]::new))
                .param("units", homes.stream().map(Home::id).toArray(Long[]::new))
                .param(
                        "starts",
                        terms.stream().map(term -> Date.valueOf(term.from())).toArray(Date[]::new))
                .param(
                        "ends",
                        terms.stream().map(term -> Date.valueOf(term.to())).toArray(Date[]::new))
                .param("standards", homes.stream().map(Home::standard).toArray(BigDecimal[]::new))
                .update();
    }
}

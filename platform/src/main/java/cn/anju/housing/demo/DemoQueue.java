package cn.anju.housing.demo;

import cn.anju.housing.queue.PublicNumbers;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.DemoData;
import cn.anju.identity.People;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Qualified families that wait for the city's communities, over three years of applications.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoQueue implements DemoData {

    private static final int FAMILIES = 240;
    private static final int OLD_HOLDERS = 6;
    private static final LocalDate FIRST_OLD = LocalDate.of(2024, 3, 4);

    private final JdbcClient jdbc;
    private final People people;
    private final PublicNumbers numbers;
    private final CaseHistories histories;
    private final JsonMapper json;
    private final Clock clock;

    DemoQueue(
            JdbcClient jdbc,
            People people,
            PublicNumbers numbers,
            CaseHistories histories,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.numbers = numbers;
        this.histories = histories;
        this.json = json;
        this.clock = clock;
    }

    private record Community(String code, String name, String district) {}

    @Override
    public int order() {
        return 210;
    }

    @Override
    public void fill() {
        var communities = jdbc.sql(
                        "select code, name, district from housing.project where level = 'CITY' order by code")
                .query((row, n) ->
                        new Community(row.getString("code"), row.getString("name"), row.getString("district")))
                .list();
        var maker = new HouseholdMaker(20260310, 5_000_000, 250, json);
        var today = LocalDate.now(clock);
        maker.startCountingAt(3_000);
        for (int i = 0; i < FAMILIES; i++) {
            // Three communities are in great demand, as in the real city.
            var community =
                    communities.get(i % 2 == 0 ? i / 2 % 3 : maker.random().nextInt(communities.size()));
            var type = UnitType.values()[Math.min(maker.random().nextInt(6), 3)];
            var applied = LocalDate.of(2024, 7, 25).plusDays(maker.random().nextInt((int)
                    (today.toEpochDay() - LocalDate.of(2024, 9, 1).toEpochDay())));
            // A few were qualified before the measure of 2024 and have a drawn rank.
            var day = i < OLD_HOLDERS ? FIRST_OLD.plusDays(9L * i) : applied;
            maker.add(community.district(), community.code(), community.name(), type, day, day.plusDays(24));
        }
        var households = maker.make(people);
        histories.write(households, 7);
        households.forEach(one -> numbers.give(new cn.anju.casework.CaseId(one.caseId())));
        places(households);
    }

    private void places(List<MadeHousehold> households) {
        jdbc.sql("""
                        insert into housing.queue_place (case_id, case_number, project, unit_type, district, applied_on,
                            qualified_on, accepted_at, priority, drawn_rank, state)
                        select case_id, number, project, type, district, applied, applied + 20,
                            (applied + 1) + time '09:00' + make_interval(mins => cast(place as int)), priority,
                            case when applied + 20 < '2024-07-22' then cast(place as int) end, 'WAITING'
                        from unnest(:cases, :numbers, :projects, :types, :districts, :applied, :priority) with ordinality
                            as made (case_id, number, project, type, district, applied, priority, place)
                        """)
                .param("cases", households.stream().map(MadeHousehold::caseId).toArray(UUID[]::new))
                .param("numbers", texts(households, MadeHousehold::number))
                .param("projects", texts(households, MadeHousehold::project))
                .param("types", texts(households, MadeHousehold::unitType))
                .param("districts", texts(households, MadeHousehold::district))
                .param(
                        "applied",
                        households.stream()
                                .map(one -> Date.valueOf(one.appliedOn()))
                                .toArray(Date[]::new))
                .param(
                        "priority",
                        households.stream().map(MadeHousehold::priority).toArray(Boolean[]::new))
                .update();
    }

    private static String[] texts(List<MadeHousehold> households, Function<MadeHousehold, String> text) {
        return households.stream().map(text).toArray(String[]::new);
    }
}

package cn.anju.housing.stock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.test.OnDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The demo city is of the promised size, and its history holds together.
@OnDatabase
class DemoStockTest {

    private final JdbcClient jdbc;

    DemoStockTest(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        if (count("select count(*) from housing.project") == 0) {
            transactions.executeWithoutResult(status -> new DemoStock(jdbc).fill());
        }
    }

    @Test
    void there_are_21_city_projects_and_3000_homes_of_which_most_are_leased() {
        assertThat(count("select count(*) from housing.project where level = 'CITY'"))
                .isEqualTo(21);
        assertThat(count("select count(*) from housing.unit")).isEqualTo(3000);
        assertThat(count("select count(*) from housing.unit where state = 'LEASED'"))
                .isBetween(1700, 2000);
        for (var state : new String[] {"PLANNED", "AVAILABLE", "VACATING", "MAINTENANCE", "REPURPOSED"}) {
            assertThat(count("select count(*) from housing.unit where state = '" + state + "'"))
                    .as(state)
                    .isPositive();
        }
    }

    @Test
    void each_history_runs_forward_and_ends_before_the_demos_first_morning() {
        assertThat(count("""
                select count(*) from (select at, lag(at) over (partition by unit_id order by version) as before
                  from housing.unit_event) e where before >= at
                """)).isZero();
        assertThat(count("select count(*) from housing.unit_event where at >= timestamptz '2026-03-09 00:00+08'"))
                .isZero();
    }

    @Test
    void every_leased_home_has_a_rent_on_its_first_day_and_today() {
        assertThat(count("""
                select count(*) from housing.unit_event e join housing.unit u on u.id = e.unit_id
                 where e.to_state = 'LEASED' and not exists (select from housing.rent_standard r
                     where r.project_id = u.project_id and daterange(r.since, r.until) @> cast(e.at as date))
                """)).isZero();
        assertThat(count("""
                select count(*) from housing.project p where not exists (select from housing.rent_standard r
                     where r.project_id = p.id and daterange(r.since, r.until) @> date '2026-03-09'
                       and r.standard <= r.market * 0.6)
                """)).isZero();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}

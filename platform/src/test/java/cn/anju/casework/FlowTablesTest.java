package cn.anju.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.test.PlatformTest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every released flow table is complete: what it names exists, every state is reached, nothing is a trap.
@PlatformTest
class FlowTablesTest {

    @Autowired
    CaseTypes types;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    java.time.Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_state_is_reachable_and_an_end_is_reachable_from_it() {
        for (var type : types.all()) {
            for (var flow : type.flows()) {
                for (var state : flow.states()) {
                    assertThat(reachable(flow, flow.initial()))
                            .as("%s %d reaches %s", flow.type(), flow.version(), state)
                            .contains(state.name());
                    assertThat(reachable(flow, state.name()).stream().anyMatch(flow::isEnd))
                            .as("%s %d: an end is reachable from %s", flow.type(), flow.version(), state)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everything_a_row_names_exists() {
        var today = java.time.LocalDate.now(clock);
        for (var type : types.all()) {
            for (var move : type.flow().moves()) {
                move.when().forEach(guard -> assertThat(beans.getBean(guard)).isNotNull());
                move.runs().forEach(effect -> assertThat(beans.getBean(effect)).isNotNull());
                if (move.within() != null) {
                    assertThat(calendar.period(move.within().parameter(), today))
                            .isPositive();
                }
                if (move.opens() != null) {
                    assertThat(types.the(move.opens())).isNotNull();
                }
                var actions = type.flow().moves().stream().map(Move::action).toList();
                assertThat(actions).containsAll(move.otherThan());
            }
        }
    }

    @Test
    void the_database_knows_exactly_the_rows_of_the_tables() {
        int rows = types.all().stream()
                .flatMap(type -> type.flows().stream())
                .mapToInt(flow -> 1
                        + flow.moves().stream()
                                .mapToInt(move -> move.from().size())
                                .sum())
                .sum();
        assertThat(jdbc.sql("select count(*) from casework.allowed_move")
                        .query(Integer.class)
                        .single())
                .isEqualTo(rows);
    }

    private static Set<String> reachable(Flow flow, String from) {
        Set<String> seen = new HashSet<>(Set.of(from));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var move : flow.moves()) {
                if (move.from().stream().anyMatch(seen::contains)) {
                    grew |= seen.add(move.to());
                }
            }
        }
        return seen;
    }
}

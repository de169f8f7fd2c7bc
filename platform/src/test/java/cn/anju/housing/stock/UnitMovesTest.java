package cn.anju.housing.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The moves stand twice, as methods on the state's type and as the list for the database; they must be one.
class UnitMovesTest {

    @Test
    void the_types_allow_exactly_the_listed_moves() {
        for (var type : Unit.class.getPermittedSubclasses()) {
            if (type.isRecord()) {
                assertThat(movesOf(type))
                        .as(type.getSimpleName())
                        .isEqualTo(stateOf(type).next());
            }
        }
    }

    @Test
    void every_state_is_reached_and_every_state_but_the_last_is_left() {
        Set<UnitState> reached = EnumSet.copyOf(UnitState.entries());
        for (int i = 0; i < UnitState.values().length; i++) {
            for (var state : Set.copyOf(reached)) {
                reached.addAll(state.next());
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(UnitState.values());
        assertThat(Arrays.stream(UnitState.values())
                        .filter(state -> state.next().isEmpty()))
                .containsExactly(UnitState.REPURPOSED);
    }

    @Test
    void a_home_goes_once_round_from_planned_to_free_again() {
        var offer = new Reservation.ForOffer("OF-1", LocalDate.of(2026, 3, 16));
        var again = new Unit.Planned(new UnitId(7), 1)
                .deliver()
                .reserveFor(offer)
                .lease()
                .vacate()
                .takeBack()
                .finish();
        assertThat(again).isEqualTo(new Unit.Available(new UnitId(7), 7));
    }

    @Test
    void another_use_needs_the_citys_document_and_reason() {
        assertThatThrownBy(() -> new CityDecision(" ", "用于人才住房")).hasMessageContaining("document number");
        assertThatThrownBy(() -> new CityDecision("渝住建函〔2026〕12号", "")).hasMessageContaining("reason");
    }

    private static UnitState stateOf(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            var arguments = constructor.getParameterCount() == 3
                    ? new Object[] {new UnitId(1), 1, new Reservation.ForPlan("P", LocalDate.of(2026, 3, 9))}
                    : new Object[] {new UnitId(1), 1};
            return ((Unit) constructor.newInstance(arguments)).state();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<UnitState> movesOf(Class<?> type) {
        var moves = new HashSet<UnitState>();
        Stream<Method> methods = Stream.concat(
                Arrays.stream(type.getDeclaredMethods()),
                Unit.Vacant.class.isAssignableFrom(type)
                        ? Arrays.stream(Unit.Vacant.class.getDeclaredMethods())
                        : Stream.empty());
        methods.filter(method -> Unit.class.isAssignableFrom(method.getReturnType()))
                .forEach(method -> moves.add(stateOf(method.getReturnType())));
        return moves;
    }
}

package cn.anju.casework;

import cn.anju.identity.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A case's lifecycle as a table: the only moves there are.
///
/// A released version is never edited; a change is a new version. The words are a closed list:
/// on, from, to, by, otherThan, needs, withReason, within, stopsClock, when, runs, opens, publishes.
///
/// @param type the case type's key ("housing.application")
/// @param version counted from 1
/// @param states all states, in the order of the enum
/// @param initial where a new case stands
/// @param moves the table's rows
public record Flow(String type, int version, List<CaseState> states, String initial, List<Move> moves) {

    public Flow {
        states = List.copyOf(states);
        moves = List.copyOf(moves);
    }

    /// Begins a table; `states` are all constants of the type's enum.
    public static <S extends Enum<S> & CaseState> Words<S> of(String type, int version, S[] states, S initial) {
        return new Words<>(type, version, states, initial);
    }

    /// The moves that start in a state.
    public List<Move> movesFrom(String state) {
        return moves.stream().filter(move -> move.from().contains(state)).toList();
    }

    /// The row with this action that starts in this state, if there is one.
    public Optional<Move> move(String action, String state) {
        return movesFrom(state).stream()
                .filter(move -> move.action().equals(action))
                .findFirst();
    }

    public CaseState state(String name) {
        return states.stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no state " + name));
    }

    /// No move leaves the state.
    public boolean isEnd(String state) {
        return movesFrom(state).isEmpty();
    }

    /// The staff role whose turn it is; null while the case waits for its applicant or for the clock.
    ///
    /// It is that of the first row which leads on, which is one that needs no written reason; where every row
    /// needs one, that of the first.
    @Nullable String awaits(String state) {
        var rows = movesFrom(state);
        var onward = rows.stream()
                .filter(move -> !move.withReason())
                .findFirst()
                .or(() -> rows.stream().findFirst());
        return onward.stream()
                .flatMap(move -> move.by().stream())
                .filter(role -> role != Role.RESIDENT && role != Role.SYSTEM)
                .map(Enum::name)
                .findFirst()
                .orElse(null);
    }

    /// All roles that appear in the table.
    public Set<Role> roles() {
        return moves.stream().flatMap(move -> move.by().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// The words with which a table is written.
    public static final class Words<S extends Enum<S> & CaseState> {

        private final String type;
        private final int version;
        private final S[] states;
        private final S initial;
        private final List<Row<S>> rows = new ArrayList<>();

        private Words(String type, int version, S[] states, S initial) {
            this.type = type;
            this.version = version;
            this.states = states.clone();
            this.initial = initial;
        }

        /// Begins a row: the verb in code, and the button.
        public Row<S> on(String action, String label) {
            var row = new Row<>(this, action, label);
            rows.add(row);
            return row;
        }
    }

    /// One row while it is being written.
    public static final class Row<S extends Enum<S> & CaseState> {

        private final Words<S> table;
        private final String action;
        private final String label;
        private final Set<String> from = new LinkedHashSet<>();
        private @Nullable String to;
        private final Set<Role> by = new LinkedHashSet<>();
        private final Set<String> otherThan = new LinkedHashSet<>();
        private final List<Need> needs = new ArrayList<>();
        private boolean withReason;
        private Move.@Nullable Within within;
        private boolean stopsClock;
        private final List<Class<? extends MoveGuard>> when = new ArrayList<>();
        private final List<Class<? extends MoveEffect>> runs = new ArrayList<>();
        private @Nullable String opens;
        private @Nullable Function<MoveContext, Object> publishes;

        private Row(Words<S> table, String action, String label) {
            this.table = table;
            this.action = action;
            this.label = label;
        }

        @SafeVarargs
        @SuppressWarnings("varargs") // an enum's constants are reifiable; the array is only read
        public final Row<S> from(S... starts) {
            from.addAll(names(starts));
            return this;
        }

        public Row<S> to(S target) {
            to = target.name();
            return this;
        }

        public Row<S> by(Role... roles) {
            by.addAll(List.of(roles));
            return this;
        }

        /// Who made one of these moves on the case may not make this one.
        public Row<S> otherThan(String... actions) {
            otherThan.addAll(List.of(actions));
            return this;
        }

        public Row<S> needs(Need... documents) {
            needs.addAll(List.of(documents));
            return this;
        }

        public Row<S> withReason() {
            withReason = true;
            return this;
        }

        /// Starts a deadline of so many working days (a dated parameter) that runs while the case stands
        /// in these states; without states, in the one that is reached. A stopped clock of the same
        /// parameter goes on with the days it had left.
        @SafeVarargs
        @SuppressWarnings("varargs") // an enum's constants are reifiable; the array is only read
        public final Row<S> within(String parameter, S... states) {
            Set<String> names = states.length == 0
                    ? Set.of(Objects.requireNonNull(to, "say to(…) before within(…)"))
                    : names(states);
            within = new Move.Within(parameter, names);
            return this;
        }

        public Row<S> stopsClock() {
            stopsClock = true;
            return this;
        }

        public Row<S> when(Class<? extends MoveGuard> guard) {
            when.add(guard);
            return this;
        }

        public Row<S> runs(Class<? extends MoveEffect> effect) {
            runs.add(effect);
            return this;
        }

        public Row<S> opens(String caseType) {
            opens = caseType;
            return this;
        }

        public Row<S> publishes(Function<MoveContext, Object> event) {
            publishes = event;
            return this;
        }

        /// Ends this row and begins the next.
        public Row<S> on(String nextAction, String nextLabel) {
            return table.on(nextAction, nextLabel);
        }

        /// Ends the table.
        public Flow end() {
            return new Flow(
                    table.type,
                    table.version,
                    List.of(table.states),
                    table.initial.name(),
                    table.rows.stream().map(Row::move).toList());
        }

        private Set<String> names(S[] some) {
            Set<String> names = new LinkedHashSet<>();
            for (S state : some) {
                names.add(state.name());
            }
            return names;
        }

        private Move move() {
            if (to == null || from.isEmpty() || by.isEmpty()) {
                throw new IllegalStateException(table.type + " " + action + " needs from, to and by");
            }
            return new Move(
                    action,
                    label,
                    Set.copyOf(from),
                    to,
                    Collections.unmodifiableSet(by),
                    Set.copyOf(otherThan),
                    List.copyOf(needs),
                    withReason,
                    within,
                    stopsClock,
                    List.copyOf(when),
                    List.copyOf(runs),
                    opens,
                    publishes);
        }
    }
}

package cn.anju.housing.stock;

import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the moves of `UnitState` into the database at start, so that it refuses every other one too.
@Component
public class AllowedUnitMoves implements InitializingBean {

    /// Not a state: where a unit is before it is entered into the register.
    public static final String NEW = "NEW";

    private final JdbcClient jdbc;

    public AllowedUnitMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Move(String from, String to) {}

    @Override
    public void afterPropertiesSet() {
        var allowed = moves();
        for (var move : allowed) {
            jdbc.sql("""
                    insert into housing.allowed_unit_move (from_state, to_state) values (:from, :to)
                    on conflict do nothing
                    """).param("from", move.from).param("to", move.to).update();
        }
        var stored = jdbc.sql("select from_state, to_state from housing.allowed_unit_move")
                .query((row, i) -> new Move(row.getString(1), row.getString(2)))
                .set();
        stored.removeAll(allowed);
        if (!stored.isEmpty()) {
            throw new IllegalStateException(
                    "housing.allowed_unit_move has moves that this program does not know: " + stored);
        }
    }

    private static Set<Move> moves() {
        var moves = new HashSet<Move>();
        UnitState.entries().forEach(entry -> moves.add(new Move(NEW, entry.name())));
        for (var from : UnitState.values()) {
            from.next().forEach(to -> moves.add(new Move(from.name(), to.name())));
        }
        return moves;
    }
}

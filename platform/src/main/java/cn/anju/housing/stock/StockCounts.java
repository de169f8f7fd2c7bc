package cn.anju.housing.stock;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many homes of which type stand in which state; read from an index, not from the homes themselves.
@Component
public class StockCounts {

    /// @param project the register's own id of the project
    public record Count(long project, UnitType type, UnitState state, long homes) {}

    private static final RowMapper<Count> COUNT = (row, i) -> new Count(
            row.getLong("project_id"),
            UnitType.valueOf(row.getString("type")),
            UnitState.valueOf(row.getString("state")),
            row.getLong("homes"));

    private final JdbcClient jdbc;

    StockCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Count> all() {
        return jdbc.sql("""
                select project_id, type, state, count(*) as homes from housing.unit group by project_id, type, state
                """).query(COUNT).list();
    }

    public List<Count> of(Project project) {
        return jdbc.sql("""
                select project_id, type, state, count(*) as homes from housing.unit
                 where project_id = :project group by project_id, type, state
                """).param("project", project.id()).query(COUNT).list();
    }
}

package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.AllowedUnitMoves;
import cn.anju.housing.stock.Reach;
import cn.anju.housing.stock.UnitCode;
import cn.anju.housing.stock.UnitId;
import cn.anju.housing.stock.UnitState;
import cn.anju.housing.stock.UnitType;
import cn.anju.kernel.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One home with everything that the desk knows of it.
@Component
class UnitFacts {

    /// The home as it stands.
    record Sheet(
            UnitId id,
            UnitCode code,
            int version,
            String projectCode,
            String project,
            String district,
            String building,
            String number,
            int floor,
            UnitType type,
            BigDecimal area,
            UnitState state,
            @Nullable String heldBy,
            @Nullable LocalDate heldUntil) {

        /// Where the home is, as a person would say it.
        String place() {
            return project + " " + building + " " + number;
        }
    }

    /// One event of its history.
    record Past(
            @Nullable UnitState from,
            UnitState to,
            Instant at,
            String actor,
            String reason,
            @Nullable String reference) {}

    private final JdbcClient jdbc;

    UnitFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws NotFound when there is none, or it is not in reach
    Sheet theSheet(String code, Reach reach) {
        return jdbc.sql("""
                select u.id, u.code, u.version, p.code as project_code, p.name as project, p.district,
                       b.name as building, u.number, u.floor, u.type, u.area, u.state, u.held_by, u.held_until
                  from housing.unit u
                  join housing.project p on p.id = u.project_id
                  join housing.building b on b.id = u.building_id
                 where u.code = :code
                """)
                .param("code", code)
                .query(UnitFacts::sheet)
                .optional()
                .filter(sheet -> reach.covers(sheet.district()))
                .orElseThrow(() -> new NotFound("房屋"));
    }

    /// The history, the latest first.
    List<Past> history(UnitId id) {
        return jdbc.sql("""
                select from_state, to_state, at, actor_name, reason, reference
                  from housing.unit_event where unit_id = :id order by version desc limit 200
                """)
                .param("id", id.value())
                .query((row, i) -> new Past(
                        row.getString("from_state").equals(AllowedUnitMoves.NEW)
                                ? null
                                : UnitState.valueOf(row.getString("from_state")),
                        UnitState.valueOf(row.getString("to_state")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("reason"),
                        row.getString("reference")))
                .list();
    }

    private static Sheet sheet(ResultSet row, int index) throws SQLException {
        return new Sheet(
                new UnitId(row.getLong("id")),
                new UnitCode(row.getString("code")),
                row.getInt("version"),
                row.getString("project_code"),
                row.getString("project"),
                row.getString("district"),
                row.getString("building"),
                row.getString("number"),
                row.getInt("floor"),
                UnitType.valueOf(row.getString("type")),
                row.getBigDecimal("area"),
                UnitState.valueOf(row.getString("state")),
                row.getString("held_by"),
                row.getObject("held_until", LocalDate.class));
    }
}

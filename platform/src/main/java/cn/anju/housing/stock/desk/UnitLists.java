package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.Reach;
import cn.anju.housing.stock.UnitCode;
import cn.anju.housing.stock.UnitState;
import cn.anju.housing.stock.UnitType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of homes by code, from the last one seen on; nothing is ever counted to the end.
@Component
class UnitLists {

    /// One more than a filter's count ever shows.
    private static final int COUNT_LIMIT = 100;

    private final JdbcClient jdbc;

    UnitLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One home of a list.
    record Line(
            UnitCode code,
            String projectCode,
            String project,
            String district,
            String building,
            String number,
            int floor,
            UnitType type,
            BigDecimal area,
            UnitState state,
            @Nullable String heldBy) {}

    /// The next `limit` homes in the order of their codes.
    List<Line> page(UnitFilter filter, Reach reach, int limit) {
        var parameters = parameters(filter, reach);
        return jdbc.sql(select(filter, reach) + " order by u.code limit " + limit)
                .params(parameters)
                .query(UnitLists::line)
                .list();
    }

    /// Every home of the filter in turn, fetched in pages; for an export.
    long each(UnitFilter filter, Reach reach, Consumer<Line> line) {
        long rows = 0;
        var next = filter.from(null);
        while (true) {
            var page = page(next, reach, 1000);
            page.forEach(line);
            rows += page.size();
            if (page.size() < 1000) {
                return rows;
            }
            next = next.from(page.getLast().code());
        }
    }

    /// How many homes the filter finds, counted to 100 at most.
    long countTo100(UnitFilter filter, Reach reach) {
        return jdbc.sql("select count(*) from (select 1" + from(filter.from(null), reach) + " limit " + COUNT_LIMIT
                        + ") found")
                .params(parameters(filter.from(null), reach))
                .query(Long.class)
                .single();
    }

    private static String select(UnitFilter filter, Reach reach) {
        return """
                select u.code, p.code as project_code, p.name as project, p.district, b.name as building, u.number,
                       u.floor, u.type, u.area, u.state, u.held_by
                """ + from(filter, reach);
    }

    /// Only the conditions that are asked for, so that each combination finds its own index.
    private static String from(UnitFilter filter, Reach reach) {
        return """
                 from housing.unit u
                 join housing.project p on p.id = u.project_id
                 join housing.building b on b.id = u.building_id
                where true
                """
                + (reach.city() ? "" : " and p.district = any(:districts)")
                + (filter.project() == null
                        ? ""
                        : " and u.project_id = (select id from housing.project where code = :project)")
                + (filter.building() == null ? "" : " and b.name = :building")
                + (filter.type() == null ? "" : " and u.type = :type")
                // Written out, so that the planner can use the index of the states that are rare.
                + (filter.state() == null
                        ? ""
                        : " and u.state = '" + filter.state().name() + "'")
                + (filter.code() == null ? "" : " and starts_with(u.code, :code) and u.code >= :code")
                + (filter.after() == null ? "" : " and u.code > :after");
    }

    private static Map<String, Object> parameters(UnitFilter filter, Reach reach) {
        var parameters = new HashMap<String, Object>();
        if (!reach.city()) {
            parameters.put("districts", reach.districts().toArray(String[]::new));
        }
        put(parameters, "project", filter.project());
        put(parameters, "building", filter.building());
        put(parameters, "type", filter.type() == null ? null : filter.type().name());
        put(parameters, "code", filter.code());
        put(parameters, "after", filter.after());
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                new UnitCode(row.getString("code")),
                row.getString("project_code"),
                row.getString("project"),
                row.getString("district"),
                row.getString("building"),
                row.getString("number"),
                row.getInt("floor"),
                UnitType.valueOf(row.getString("type")),
                row.getBigDecimal("area"),
                UnitState.valueOf(row.getString("state")),
                row.getString("held_by"));
    }
}

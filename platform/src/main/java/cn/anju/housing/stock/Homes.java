package cn.anju.housing.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is written of a home: where it is, how large, and since when it is in its state.
@Component
public class Homes {

    private static final String SELECT = """
            select u.id, u.code, p.code as project_code, p.name as project, p.district, b.name as building, u.number,
                   u.floor, u.type, u.area, u.state,
                   (select cast(e.at at time zone 'Asia/Shanghai' as date) from housing.unit_event e
                     where e.unit_id = u.id and e.version = u.version) as since
              from housing.unit u
              join housing.project p on p.id = u.project_id
              join housing.building b on b.id = u.building_id
            """;

    private final JdbcClient jdbc;

    Homes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One home.
    ///
    /// @param district code of the district it stands in
    /// @param area floor area in m², two places
    /// @param since the day it came into its present state
    public record Home(
            UnitId id,
            UnitCode code,
            ProjectCode project,
            String projectName,
            String district,
            String building,
            String number,
            int floor,
            UnitType type,
            BigDecimal area,
            UnitState state,
            LocalDate since) {

        /// Where it is, as a person would say it: 民心佳园 3栋 1204.
        public String place() {
            return projectName + " " + building + " " + number;
        }
    }

    public Optional<Home> find(UnitId id) {
        return jdbc.sql(SELECT + " where u.id = :id")
                .param("id", id.value())
                .query(Homes::home)
                .optional();
    }

    /// @throws IllegalArgumentException when there is no such home
    public Home theHome(UnitId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no unit " + id));
    }

    public Optional<Home> find(UnitCode code) {
        return jdbc.sql(SELECT + " where u.code = :code")
                .param("code", code.value())
                .query(Homes::home)
                .optional();
    }

    /// The homes of one state by code, after the one given (null: from the first), `limit` at most.
    public List<Home> inState(UnitState state, @org.jspecify.annotations.Nullable UnitCode after, int limit) {
        return jdbc.sql(SELECT + " where u.state = :state and u.code > :after order by u.code limit :limit")
                .param("state", state.name())
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query(Homes::home)
                .list();
    }

    /// The free homes of a project and type by code: what an allocation plan may list.
    public List<Home> free(ProjectCode project, UnitType type) {
        return jdbc.sql(SELECT + """
                 where u.project_id = (select id from housing.project where code = :project)
                   and u.type = :type and u.state = 'AVAILABLE'
                 order by u.code
                """)
                .param("project", project.value())
                .param("type", type.name())
                .query(Homes::home)
                .list();
    }

    private static Home home(ResultSet row, int index) throws SQLException {
        return new Home(
                new UnitId(row.getLong("id")),
                new UnitCode(row.getString("code")),
                new ProjectCode(row.getString("project_code")),
                row.getString("project"),
                row.getString("district"),
                row.getString("building"),
                row.getString("number"),
                row.getInt("floor"),
                UnitType.valueOf(row.getString("type")),
                row.getBigDecimal("area"),
                UnitState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class));
    }
}

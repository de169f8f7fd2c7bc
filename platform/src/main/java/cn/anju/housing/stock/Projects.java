package cn.anju.housing.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The communities of the register.
@Component
public class Projects {

    private static final String COLUMNS = """
            id, code, name, district, level, address, latitude, longitude, owner, investor, source, operator, opened, demo
            """;

    private final JdbcClient jdbc;

    Projects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Project> findProject(ProjectCode code) {
        return jdbc.sql("select " + COLUMNS + " from housing.project where code = :code")
                .param("code", code.value())
                .query(Projects::project)
                .optional();
    }

    /// @throws IllegalArgumentException when there is no such project
    public Project theProject(ProjectCode code) {
        return findProject(code).orElseThrow(() -> new IllegalArgumentException("no project " + code));
    }

    /// All projects, the city's first, then by district and name.
    public List<Project> all() {
        return jdbc.sql("select " + COLUMNS + " from housing.project order by level, district, name, code")
                .query(Projects::project)
                .list();
    }

    private static Project project(ResultSet row, int index) throws SQLException {
        return new Project(
                row.getLong("id"),
                new ProjectCode(row.getString("code")),
                row.getString("name"),
                row.getString("district"),
                Project.Level.valueOf(row.getString("level")),
                row.getString("address"),
                place(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")),
                row.getString("owner"),
                Project.Investor.valueOf(row.getString("investor")),
                Project.Source.valueOf(row.getString("source")),
                row.getString("operator"),
                row.getObject("opened", LocalDate.class),
                row.getBoolean("demo"));
    }

    private static Project.@Nullable Place place(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null ? null : new Project.Place(latitude, longitude);
    }
}

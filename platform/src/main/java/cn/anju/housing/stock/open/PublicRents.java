package cn.anju.housing.stock.open;

import cn.anju.housing.stock.Districts;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.UnitType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rent standards of all projects, as they are published.
@Component
class PublicRents {

    /// @param type the only type it is for; null for every type without a standard of its own
    record Line(
            ProjectCode project,
            String name,
            String district,
            @Nullable UnitType type,
            BigDecimal standard,
            BigDecimal market,
            LocalDate since,
            @Nullable LocalDate until,
            String approval) {

        String typeLabel() {
            return type == null ? "各户型" : type.label();
        }
    }

    private final JdbcClient jdbc;
    private final Districts districts;

    PublicRents(JdbcClient jdbc, Districts districts) {
        this.jdbc = jdbc;
        this.districts = districts;
    }

    /// The lines in force on a day, by district and name.
    List<Line> inForceOn(LocalDate day) {
        return all().stream()
                .filter(line -> !day.isBefore(line.since) && (line.until == null || day.isBefore(line.until)))
                .toList();
    }

    /// Every line there has been and will be, by project, the latest first.
    List<Line> all() {
        return jdbc.sql("""
                select p.code, p.name, p.district, r.type, r.standard, r.market, r.since, r.until, r.approval
                  from housing.rent_standard r join housing.project p on p.id = r.project_id
                 order by p.level, p.district, p.name, p.code, r.type nulls first, r.since desc
                """)
                .query((row, i) -> new Line(
                        new ProjectCode(row.getString("code")),
                        row.getString("name"),
                        districts.name(row.getString("district")),
                        row.getString("type") == null ? null : UnitType.valueOf(row.getString("type")),
                        row.getBigDecimal("standard"),
                        row.getBigDecimal("market"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("approval")))
                .list();
    }

    /// The lowest standard in force of each project that has one.
    Map<ProjectCode, BigDecimal> lowestOn(LocalDate day) {
        return inForceOn(day).stream().collect(Collectors.toMap(Line::project, Line::standard, BigDecimal::min));
    }
}

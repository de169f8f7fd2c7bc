package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.Project;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The buildings of a project with how many homes they hold.
@Component
class Buildings {

    record Building(String name, long homes, long free, long leased) {}

    private final JdbcClient jdbc;

    Buildings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By the number in their name, then by name.
    List<Building> of(Project project) {
        return jdbc.sql("""
                select b.name, count(u.id) as homes, count(*) filter (where u.state = 'AVAILABLE') as free,
                       count(*) filter (where u.state = 'LEASED') as leased
                  from housing.building b left join housing.unit u on u.building_id = b.id
                 where b.project_id = :project
                 group by b.id, b.name
                 order by cast(nullif(left(regexp_replace(b.name, '\\D', '', 'g'), 9), '') as int) nulls last, b.name
                """)
                .param("project", project.id())
                .query((row, i) -> new Building(
                        row.getString("name"), row.getLong("homes"), row.getLong("free"), row.getLong("leased")))
                .list();
    }
}

package cn.anju.housing.stock.intake;

import cn.anju.housing.stock.Districts;
import cn.anju.housing.stock.Reach;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the register holds already, as far as a file asks about it.
@Component
class StockRegister {

    private final JdbcClient jdbc;
    private final Districts districts;

    StockRegister(JdbcClient jdbc, Districts districts) {
        this.jdbc = jdbc;
        this.districts = districts;
    }

    UnitFile.Register forUnits(Sheet sheet, Reach reach) throws Unreadable {
        Map<String, Long> projects = new HashMap<>();
        var projectCodes = UnitFile.projects(sheet);
        jdbc.sql("select code, id, district from housing.project where code = any(:codes)")
                .param("codes", array(projectCodes))
                .query(row -> {
                    if (reach.covers(row.getString("district"))) {
                        projects.put(row.getString("code"), row.getLong("id"));
                    }
                });
        var places = new HashSet<String>();
        jdbc.sql("""
                select u.project_id, b.name, u.number
                  from housing.unit u join housing.building b on b.id = u.building_id
                 where u.project_id = any(:projects)
                """).param("projects", projects.values().toArray(Long[]::new)).query(row -> {
            places.add(UnitFile.place(row.getString(1), row.getString(2), row.getString(3)));
        });
        return new UnitFile.Register(projects, taken("housing.unit", UnitFile.codes(sheet)), places);
    }

    ProjectFile.Register forProjects(Reach reach) {
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        jdbc.sql("select code, district, name from housing.project").query(row -> {
            codes.add(row.getString("code"));
            names.add(row.getString("district") + '\t' + row.getString("name"));
        });
        return new ProjectFile.Register(codes, names, districts::findCode, reach);
    }

    private Set<String> taken(String table, Collection<String> codes) {
        return jdbc.sql("select code from " + table + " where code = any(:codes)")
                .param("codes", array(codes))
                .query(String.class)
                .set();
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}

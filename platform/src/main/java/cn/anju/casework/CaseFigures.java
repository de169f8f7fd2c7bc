package cn.anju.casework;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many cases stand where, for figures that may be shown to everybody.
@Repository
public class CaseFigures {

    private final JdbcClient jdbc;

    CaseFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Cases of a type by state; states without a case are left out.
    public Map<String, Long> byState(String type) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select state, count(*) as n from casework.case_file where type = :type group by state")
                .param("type", type)
                .query((row, n) -> counts.put(row.getString("state"), row.getLong("n")))
                .list();
        return counts;
    }
}

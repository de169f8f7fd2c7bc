package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where no queue is kept: the day on which a household qualified is all there is to keep.
@Component
@Fallback
class QualifiedHouseholds implements JoiningQueue {

    private final JdbcClient jdbc;

    QualifiedHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void happen(MoveContext move) {
        jdbc.sql("""
                        insert into housing.qualified_household (case_id, qualified_on) values (:case, :day)
                        on conflict (case_id) do update set qualified_on = excluded.qualified_on, left_on = null
                        """)
                .param("case", move.file().id().value())
                .param("day", java.sql.Date.valueOf(move.today()))
                .update();
    }
}

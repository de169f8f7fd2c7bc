package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where no queue is kept: a household that leaves has its people free again.
@Component
@Fallback
class LeavingHouseholds implements LeavingQueue {

    private final LivePeople live;
    private final JdbcClient jdbc;

    LeavingHouseholds(LivePeople live, JdbcClient jdbc) {
        this.live = live;
        this.jdbc = jdbc;
    }

    @Override
    public void happen(MoveContext move) {
        jdbc.sql("update housing.qualified_household set left_on = :day where case_id = :case")
                .param("day", java.sql.Date.valueOf(move.today()))
                .param("case", move.file().id().value())
                .update();
        live.release(move.file().id());
    }
}

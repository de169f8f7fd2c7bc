package cn.anju.housing.recheck;

import cn.anju.casework.CaseId;
import cn.anju.identity.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which household's loss an officer has agreed to, and the case that it became.
@Repository
class Losses {

    private final JdbcClient jdbc;
    private final Standings standings;

    Losses(JdbcClient jdbc, Standings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    void add(Chosen.One one, CaseId loss, Instant at, Actor by) {
        jdbc.sql("""
                        insert into housing.recheck_loss (run_id, position, case_id, confirmed_at, confirmed_by)
                        values (:run, :position, :case, :at, :by)
                        """)
                .param("run", one.run().value())
                .param("position", one.position())
                .param("case", loss.value())
                .param("at", Timestamp.from(at))
                .param("by", by.account().value())
                .update();
    }

    /// The household whose loss the case is about.
    Optional<Standing> of(CaseId loss) {
        return jdbc.sql("select run_id, position from housing.recheck_loss where case_id = :case")
                .param("case", loss.value())
                .query((row, n) ->
                        standings.find(new RunId(row.getObject("run_id", UUID.class)), row.getInt("position")))
                .optional()
                .flatMap(found -> found);
    }
}

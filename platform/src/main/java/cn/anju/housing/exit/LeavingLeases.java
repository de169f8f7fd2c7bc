package cn.anju.housing.exit;

import cn.anju.housing.lease.LeaseNumber;
import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The columns of a lease that leaving writes and the monthly bill reads.
@Repository
class LeavingLeases {

    private final JdbcClient jdbc;

    LeavingLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps others from opening or moving an exit of the lease until the transaction ends.
    ///
    /// @return whether the lease runs
    boolean lockLive(LeaseNumber lease) {
        return jdbc.sql("select state = 'LIVE' from housing.lease where number = :number for update")
                .param("number", lease.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// From the day after `since` the multiplied rent is charged (第三十八条第二款).
    void leaving(LeaseNumber lease, LocalDate since, boolean transition) {
        jdbc.sql("""
                        update housing.lease set leaving_since = :since, transition_granted = :transition
                        where number = :number
                        """)
                .param("since", Date.valueOf(since))
                .param("transition", transition)
                .param("number", lease.value())
                .update();
    }

    /// The reason fell away: the plain rent is charged again.
    void staying(LeaseNumber lease) {
        jdbc.sql("update housing.lease set leaving_since = null, transition_granted = null where number = :number")
                .param("number", lease.value())
                .update();
    }

    /// The last day lived in; rent is charged up to and including it.
    void livedInUntil(LeaseNumber lease, LocalDate day) {
        jdbc.sql("update housing.lease set ended_on = :day where number = :number")
                .param("day", Date.valueOf(day))
                .param("number", lease.value())
                .update();
    }

    void end(LeaseNumber lease) {
        jdbc.sql("update housing.lease set state = 'ENDED' where number = :number")
                .param("number", lease.value())
                .update();
    }
}

package cn.anju.housing.exit;

import cn.anju.casework.CaseId;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.policy.housing.Violation;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the cases of leaving have settled: one open case a lease, and its dates.
@Repository
class ExitRegister {

    private static final String COLUMNS =
            "case_id, lease, reason, act, since, open, noticed_on, transition_granted, leave_by, vacated_on";

    private final JdbcClient jdbc;

    ExitRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param leaveBy the last day to leave; null while there is no notice, or its calendar is missing
    record Exit(
            CaseId caseId,
            LeaseNumber lease,
            ExitReason reason,
            @Nullable Violation act,
            LocalDate since,
            boolean open,
            @Nullable LocalDate noticedOn,
            boolean transitionGranted,
            @Nullable LocalDate leaveBy,
            @Nullable LocalDate vacatedOn) {}

    void insert(CaseId id, LeaseNumber lease, ExitGrounds grounds) {
        jdbc.sql("""
                        insert into housing.exit_case (case_id, lease, reason, act, since)
                        values (:case, :lease, :reason, :act, :since)
                        """)
                .param("case", id.value())
                .param("lease", lease.value())
                .param("reason", grounds.reason().name())
                .param("act", grounds.act() == null ? null : grounds.act().name(), Types.VARCHAR)
                .param("since", Date.valueOf(grounds.since()))
                .update();
    }

    Exit the(CaseId id) {
        return jdbc.sql("select " + COLUMNS + " from housing.exit_case where case_id = :case")
                .param("case", id.value())
                .query(ExitRegister::read)
                .single();
    }

    Optional<Exit> openOf(LeaseNumber lease) {
        return jdbc.sql("select " + COLUMNS + " from housing.exit_case where lease = :lease and open")
                .param("lease", lease.value())
                .query(ExitRegister::read)
                .optional();
    }

    List<Exit> of(LeaseNumber lease) {
        return jdbc.sql("select " + COLUMNS + " from housing.exit_case where lease = :lease order by since, case_id")
                .param("lease", lease.value())
                .query(ExitRegister::read)
                .list();
    }

    void noticed(CaseId id, LocalDate on, boolean transition, @Nullable LocalDate leaveBy) {
        jdbc.sql("""
                        update housing.exit_case set noticed_on = :on, transition_granted = :transition, leave_by = :by
                        where case_id = :case
                        """)
                .param("on", Date.valueOf(on))
                .param("transition", transition)
                .param("by", leaveBy == null ? null : Date.valueOf(leaveBy), Types.DATE)
                .param("case", id.value())
                .update();
    }

    void vacated(CaseId id, LocalDate on) {
        jdbc.sql("update housing.exit_case set vacated_on = :on where case_id = :case")
                .param("on", Date.valueOf(on))
                .param("case", id.value())
                .update();
    }

    void close(CaseId id) {
        jdbc.sql("update housing.exit_case set open = false where case_id = :case")
                .param("case", id.value())
                .update();
    }

    private static Exit read(ResultSet row, int n) throws SQLException {
        var act = row.getString("act");
        return new Exit(
                new CaseId(row.getObject("case_id", UUID.class)),
                new LeaseNumber(row.getString("lease")),
                ExitReason.valueOf(row.getString("reason")),
                act == null ? null : Violation.valueOf(act),
                row.getObject("since", LocalDate.class),
                row.getBoolean("open"),
                row.getObject("noticed_on", LocalDate.class),
                row.getBoolean("transition_granted"),
                row.getObject("leave_by", LocalDate.class),
                row.getObject("vacated_on", LocalDate.class));
    }
}

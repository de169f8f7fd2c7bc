package cn.anju.housing.renewal;

import cn.anju.casework.CaseId;
import cn.anju.housing.lease.LeaseNumber;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was asked for a lease and what became of it: the facts that leaving a home depends on (第三十八条第（一）项).
@Repository
public class Renewals {

    private final JdbcClient jdbc;

    Renewals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What became of a request.
    public enum Outcome {
        /// Still under review.
        PENDING,
        /// Granted, not signed yet.
        APPROVED,
        /// Signed: another lease follows.
        RENEWED,
        REFUSED,
        WITHDRAWN
    }

    /// One request.
    ///
    /// @param decidedOn the day of the outcome; null while it is pending
    public record Renewal(
            CaseId caseId,
            LeaseNumber lease,
            LocalDate askedOn,
            Outcome outcome,
            @Nullable LocalDate decidedOn) {

        /// Whether it is under review, granted or signed.
        public boolean stands() {
            return outcome != Outcome.REFUSED && outcome != Outcome.WITHDRAWN;
        }

        /// As `housing.exit` asks: true granted, false refused or withdrawn, null pending.
        public @Nullable Boolean approved() {
            return outcome == Outcome.PENDING ? null : stands();
        }
    }

    /// The newest request for a lease; empty when none was made.
    public Optional<Renewal> of(LeaseNumber lease) {
        return allOf(lease).stream().findFirst();
    }

    /// All requests for a lease, newest first.
    public List<Renewal> allOf(LeaseNumber lease) {
        return jdbc.sql("""
                        select r.case_id, r.lease, r.asked_on, r.outcome, r.decided_on
                        from housing.renewal r join casework.case_file f on f.id = r.case_id
                        where r.lease = :lease order by f.opened_at desc
                        """)
                .param("lease", lease.value())
                .query((row, n) -> new Renewal(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new LeaseNumber(row.getString("lease")),
                        row.getObject("asked_on", LocalDate.class),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    void ask(CaseId id, LeaseNumber lease, LocalDate on) {
        jdbc.sql("""
                        insert into housing.renewal (case_id, lease, asked_on, outcome)
                        values (:case, :lease, :on, 'PENDING')
                        """)
                .param("case", id.value())
                .param("lease", lease.value())
                .param("on", Date.valueOf(on))
                .update();
    }

    void become(CaseId id, Outcome outcome, LocalDate on) {
        jdbc.sql("update housing.renewal set outcome = :outcome, decided_on = :on where case_id = :case")
                .param("outcome", outcome.name())
                .param("on", outcome == Outcome.PENDING ? null : Date.valueOf(on), Types.DATE)
                .param("case", id.value())
                .update();
    }
}

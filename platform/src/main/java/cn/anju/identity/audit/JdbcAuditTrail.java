package cn.anju.identity.audit;

import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.RealTime;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A plain insert in the writer's transaction; no lock, no queue.
@Repository
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;
    private final Clock business;
    private final Clock real;

    JdbcAuditTrail(JdbcClient jdbc, Clock business, @RealTime Clock real) {
        this.jdbc = jdbc;
        this.business = business;
        this.real = real;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        jdbc.sql("""
                insert into identity.audit
                    (at, recorded_at, actor, action, subject_kind, subject_id, district, outcome, reason, request_id)
                values
                    (:at, :recordedAt, :actor, :action, :subjectKind, :subjectId, :district, :outcome, :reason, :request)
                """)
                .param("at", business.instant().atOffset(ZoneOffset.UTC))
                .param("recordedAt", real.instant().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor().value())
                .param("action", entry.action())
                .param("subjectKind", entry.subjectKind())
                .param("subjectId", entry.subjectId())
                .param("district", entry.district())
                .param("outcome", entry.outcome().name())
                .param("reason", entry.reason())
                .param("request", MDC.get("request"))
                .update();
    }
}

package cn.anju.casework;

import cn.anju.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which archived documents stand in a case, by kind.
@Repository
public class CaseDocuments {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A document in a case; its content is the archive's.
    public record CaseDocument(UUID document, String kind, Instant addedAt) {}

    public void add(CaseId id, String kind, UUID document, Actor actor) {
        jdbc.sql("""
                        insert into casework.case_document (case_id, document_id, kind, added_at, added_by)
                        values (:case, :document, :kind, :at, :by) on conflict do nothing
                        """)
                .param("case", id.value())
                .param("document", document)
                .param("kind", kind)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.account().value())
                .update();
    }

    /// Takes a document out of the list; the archive keeps it.
    public void withdraw(CaseId id, UUID document) {
        jdbc.sql("""
                        update casework.case_document set withdrawn_at = :at
                        where case_id = :case and document_id = :document and withdrawn_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("case", id.value())
                .param("document", document)
                .update();
    }

    public List<CaseDocument> of(CaseId id) {
        return jdbc.sql("""
                        select document_id, kind, added_at from casework.case_document
                        where case_id = :case and withdrawn_at is null order by added_at, document_id
                        """)
                .param("case", id.value())
                .query((row, n) -> new CaseDocument(
                        row.getObject("document_id", UUID.class),
                        row.getString("kind"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    public boolean has(CaseId id, String kind) {
        return of(id).stream().anyMatch(document -> document.kind().equals(kind));
    }
}

package cn.anju.archive.household;

import cn.anju.archive.ArchiveId;
import cn.anju.archive.DocumentId;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.HouseholdArchive.Entry;
import cn.anju.archive.NewEntry;
import cn.anju.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The index lines of archives; the table refuses changes.
@Component
class EntryRows {

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(ArchiveId archive, NewEntry entry, AccountId by, Instant now) {
        return jdbc.sql("""
                insert into archive.entry
                    (archive_id, at, kind, kind_label, title, reference, document_id, corrects, recorded_at,
                     recorded_by)
                values (:archive, :at, :kind, :label, :title, :reference, :document, :corrects, :now, :by)
                returning id
                """)
                .param("archive", archive.value())
                .param("at", Timestamp.from(entry.at()))
                .param("kind", entry.kind().code())
                .param("label", entry.kind().label())
                .param("title", entry.title())
                .param("reference", entry.reference())
                .param(
                        "document",
                        entry.document() == null ? null : entry.document().value(),
                        java.sql.Types.OTHER)
                .param("corrects", entry.corrects(), java.sql.Types.BIGINT)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .query(Long.class)
                .single();
    }

    List<Entry> of(ArchiveId archive) {
        return jdbc.sql("""
                select id, at, kind, kind_label, title, reference, document_id, corrects, recorded_at, recorded_by
                from archive.entry where archive_id = :archive order by at, id
                """)
                .param("archive", archive.value())
                .query(EntryRows::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var document = row.getObject("document_id", UUID.class);
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                new DocumentKind(row.getString("kind"), row.getString("kind_label")),
                row.getString("title"),
                row.getString("reference"),
                document == null ? null : new DocumentId(document),
                row.getObject("corrects", Long.class),
                row.getTimestamp("recorded_at").toInstant(),
                new AccountId(row.getObject("recorded_by", UUID.class)));
    }
}

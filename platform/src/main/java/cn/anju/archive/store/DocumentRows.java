package cn.anju.archive.store;

import cn.anju.archive.About;
import cn.anju.archive.DocumentId;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.StoredDocument;
import cn.anju.identity.AccountId;
import cn.anju.identity.PersonId;
import cn.anju.identity.Sealing;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of documents; a file's name is sealed, because people put names and numbers into it.
@Component
class DocumentRows {

    private static final String SELECT = """
            select d.id, d.kind, d.kind_label, d.file_name_sealed, c.media_type, c.bytes, d.sha256,
                   d.district, d.reference, d.stored_by, d.stored_at,
                   array(select person_id from archive.document_person p where p.document_id = d.id) as persons
            from archive.document d join archive.content c using (sha256)
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    DocumentRows(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(StoredDocument document) {
        var about = document.about();
        jdbc.sql("""
                insert into archive.document
                    (id, sha256, kind, kind_label, file_name_sealed, district, reference, stored_by, stored_at)
                values (:id, :sha256, :kind, :label, :name, :district, :reference, :by, :at)
                """)
                .param("id", document.id().value())
                .param("sha256", HexFormat.of().parseHex(document.sha256()))
                .param("kind", document.kind().code())
                .param("label", document.kind().label())
                .param(
                        "name",
                        sealing.sealForPlatform(
                                namePlace(document.id()), document.fileName().getBytes(StandardCharsets.UTF_8)))
                .param("district", about.district())
                .param("reference", about.reference())
                .param("by", document.storedBy().value())
                .param("at", Timestamp.from(document.storedAt()))
                .update();
        if (!about.persons().isEmpty()) {
            jdbc.sql("""
                    insert into archive.document_person (document_id, person_id)
                    select :id, person from unnest(:persons) as person
                    """)
                    .param("id", document.id().value())
                    .param(
                            "persons",
                            about.persons().stream().map(PersonId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    Optional<StoredDocument> find(DocumentId id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id.value())
                .query(this::document)
                .optional();
    }

    List<StoredDocument> belongingTo(String reference) {
        return jdbc.sql(SELECT + "where d.reference = :reference order by d.stored_at, d.id")
                .param("reference", reference)
                .query(this::document)
                .list();
    }

    private StoredDocument document(ResultSet row, int number) throws SQLException {
        var id = new DocumentId(row.getObject("id", UUID.class));
        Set<PersonId> persons = Arrays.stream((UUID[]) row.getArray("persons").getArray())
                .map(PersonId::new)
                .collect(Collectors.toSet());
        return new StoredDocument(
                id,
                new DocumentKind(row.getString("kind"), row.getString("kind_label")),
                new String(
                        sealing.openForPlatform(namePlace(id), row.getBytes("file_name_sealed")),
                        StandardCharsets.UTF_8),
                row.getString("media_type"),
                row.getLong("bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                new About(row.getString("district"), persons, row.getString("reference")),
                new AccountId(row.getObject("stored_by", UUID.class)),
                row.getTimestamp("stored_at").toInstant());
    }

    private static String namePlace(DocumentId id) {
        return "archive.document/file_name_sealed/" + id;
    }
}

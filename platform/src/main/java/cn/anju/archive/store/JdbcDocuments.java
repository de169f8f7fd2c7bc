package cn.anju.archive.store;

import cn.anju.archive.About;
import cn.anju.archive.AccessLog;
import cn.anju.archive.DocumentId;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.Documents;
import cn.anju.archive.FileRefusal;
import cn.anju.archive.Look;
import cn.anju.archive.Opening;
import cn.anju.archive.Purpose;
import cn.anju.archive.StoredDocument;
import cn.anju.archive.Storing;
import cn.anju.archive.paper.PrintedPaper;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Documents with their rows in PostgreSQL and their contents in the data folder.
@Component
class JdbcDocuments implements Documents {

    private final DocumentRows rows;
    private final Contents contents;
    private final ReadingRules rules;
    private final AccessLog accessLog;
    private final AuditTrail audit;
    private final Clock clock;

    JdbcDocuments(
            DocumentRows rows,
            Contents contents,
            ReadingRules rules,
            AccessLog accessLog,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.rules = rules;
        this.accessLog = accessLog;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Storing store(InputStream content, String fileName, DocumentKind kind, About about, Actor uploader)
            throws IOException {
        String name = FileName.cleaned(fileName);
        byte[] bytes = content.readNBytes(LARGEST + 1);
        if (bytes.length == 0) {
            return new Storing.Refused(FileType.refusal(name, "文件是空的"));
        }
        if (bytes.length > LARGEST) {
            return new Storing.Refused(
                    new FileRefusal("没有收下「%s」".formatted(name), "文件超过 20 MB", "请压缩图片，或把材料分成几个文件再上传"));
        }
        var type = FileType.announcedBy(bytes);
        if (type.isEmpty()) {
            return new Storing.Refused(FileType.refusal(name, "文件内容不是我们能打开的格式（不看文件名，只看内容）"));
        }
        var problem = type.get().problem(bytes);
        if (problem.isPresent()) {
            return new Storing.Refused(FileType.refusal(name, problem.get()));
        }
        return new Storing.Stored(keep(bytes, type.get(), name, kind, about, uploader));
    }

    @Override
    @Transactional
    public StoredDocument keep(PrintedPaper paper, String fileName, DocumentKind kind, About about, Actor by) {
        try {
            return keep(paper.bytes(), FileType.PDF, FileName.cleaned(fileName), kind, about, by);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    @Transactional
    public Opening open(DocumentId id, Actor reader, Purpose purpose) {
        var found = rows.find(id);
        if (found.isEmpty() || !rules.mayRead(reader, found.get())) {
            return new Opening.Withheld();
        }
        var document = found.get();
        try {
            var content = contents.read(HexFormat.of().parseHex(document.sha256()));
            if (content.isEmpty()) {
                return new Opening.Destroyed(document);
            }
            var about = document.about();
            accessLog.looked(new Look(
                    reader,
                    about.persons(),
                    document.kind().label(),
                    Objects.requireNonNullElse(about.reference(), ""),
                    about.district(),
                    purpose));
            return new Opening.Opened(document, content.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<StoredDocument> findDescription(DocumentId id) {
        return rows.find(id);
    }

    @Override
    public List<StoredDocument> belongingTo(String reference) {
        return rows.belongingTo(reference);
    }

    @Override
    @Transactional
    public boolean destroyContent(DocumentId id, Actor by, String reason) {
        var document = rows.find(id).orElseThrow(() -> new IllegalArgumentException("no document " + id));
        boolean destroyed = contents.destroy(HexFormat.of().parseHex(document.sha256()), clock.instant());
        if (destroyed) {
            audit.record(AuditEntry.done(by, "document.destroy", "document", id)
                    .in(document.about().district())
                    .because(reason));
        }
        return destroyed;
    }

    private StoredDocument keep(
            byte[] bytes, FileType type, String fileName, DocumentKind kind, About about, Actor uploader)
            throws IOException {
        byte[] sha256 = sha256(bytes);
        var now = clock.instant();
        contents.write(sha256, bytes, type.mediaType(), now);
        var document = new StoredDocument(
                DocumentId.fresh(),
                kind,
                fileName,
                type.mediaType(),
                bytes.length,
                HexFormat.of().formatHex(sha256),
                about,
                uploader.account(),
                now);
        rows.add(document);
        audit.record(AuditEntry.done(uploader, "document.store", "document", document.id())
                .in(about.district())
                .because(kind.code()));
        return document;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

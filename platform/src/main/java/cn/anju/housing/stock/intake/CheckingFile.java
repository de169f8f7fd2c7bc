package cn.anju.housing.stock.intake;

import cn.anju.identity.Actor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The first step of an import: checks every row of an uploaded file and keeps file and result; changes no register.
@Component
public class CheckingFile {

    private final FileCheck check;
    private final StockImports imports;
    private final Clock clock;

    CheckingFile(FileCheck check, StockImports imports, Clock clock) {
        this.check = check;
        this.imports = imports;
        this.clock = clock;
    }

    /// What became of an upload.
    public sealed interface Uploaded {
        /// Checked and kept; the second step may follow.
        record Preview(StockImport upload) implements Uploaded {}

        /// The very same file has been imported before.
        record ImportedBefore(StockImport first) implements Uploaded {}

        /// The file cannot be used as a whole.
        record Refused(String inWords) implements Uploaded {}
    }

    @Transactional
    public Uploaded check(ImportKind kind, String fileName, byte[] content, Actor actor) {
        var sha256 = sha256(content);
        var before = imports.findImported(kind, sha256);
        if (before.isPresent()) {
            return new Uploaded.ImportedBefore(before.get());
        }
        try {
            var result = check.check(kind, content, kind.reachOf(actor));
            var upload = new StockImport(
                    ImportId.fresh(),
                    kind,
                    plainName(fileName),
                    sha256,
                    result.total(),
                    result.good().size(),
                    clock.instant(),
                    actor.account(),
                    actor.displayName(),
                    null);
            imports.add(upload, content, result.problems());
            return new Uploaded.Preview(upload);
        } catch (Unreadable unreadable) {
            return new Uploaded.Refused(unreadable.inWords());
        }
    }

    private static String plainName(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "未命名" : name.substring(0, Math.min(name.length(), 200));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package cn.anju.archive;

import cn.anju.archive.paper.PrintedPaper;
import cn.anju.identity.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// All files of the platform: handed-in papers, photos, generated letters and contracts.
///
/// A content is kept once, sealed with a key of its own, and every read checks its hash.
public interface Documents {

    /// The largest file taken, in bytes.
    int LARGEST = 20 * 1024 * 1024;

    /// Takes a file: JPEG, PNG, PDF, XLSX or CSV by its bytes, whatever its name says.
    ///
    /// Joins the caller's transaction. The stream is read to its end but not closed.
    Storing store(InputStream content, String fileName, DocumentKind kind, About about, Actor uploader)
            throws IOException;

    /// Keeps a paper that the platform printed itself.
    StoredDocument keep(PrintedPaper paper, String fileName, DocumentKind kind, About about, Actor by);

    /// Opens a document for a reader who may, and writes the access log in the same transaction.
    Opening open(DocumentId id, Actor reader, Purpose purpose);

    /// What is known of a document, for lists on pages that have checked the reader's right to the record.
    Optional<StoredDocument> findDescription(DocumentId id);

    /// The documents that belong to a case, lease or contract number, oldest first.
    List<StoredDocument> belongingTo(String reference);

    /// Destroys the key of a content at the end of its legal keeping time, with every document of the same content.
    ///
    /// Rows and hashes stay. Returns false when it was destroyed before.
    boolean destroyContent(DocumentId id, Actor by, String reason);
}

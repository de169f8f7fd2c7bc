package cn.anju.archive;

import cn.anju.identity.Actor;

/// A module's own rule of who else may read a document, beside the archive's; one yes is enough.
///
/// The archive itself lets in the uploader, the people whom the document is about, and staff of the district
/// whose roles handle cases.
@FunctionalInterface
public interface DocumentReaders {

    boolean mayRead(Actor reader, StoredDocument document);
}

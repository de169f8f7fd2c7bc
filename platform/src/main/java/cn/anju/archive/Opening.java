package cn.anju.archive;

/// How asking for a document ended.
public sealed interface Opening {

    /// The document with its content; the look is in the access log.
    record Opened(StoredDocument document, FileContent content) implements Opening {}

    /// There is no such document, or the reader may not know of it; the two look alike to the reader.
    record Withheld() implements Opening {}

    /// The content was destroyed at the end of its legal keeping time; the hash still stands.
    record Destroyed(StoredDocument document) implements Opening {}
}

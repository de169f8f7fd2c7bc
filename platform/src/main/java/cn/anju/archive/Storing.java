package cn.anju.archive;

/// How handing in a file ended.
public sealed interface Storing {

    /// It is kept.
    record Stored(StoredDocument document) implements Storing {}

    /// It is not kept, and nothing of it is.
    record Refused(FileRefusal refusal) implements Storing {}
}

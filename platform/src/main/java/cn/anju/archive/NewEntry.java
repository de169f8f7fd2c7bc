package cn.anju.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something to add to a household's archive.
///
/// @param at when it happened
/// @param kind what it is ("申请表", "审核决定", "合同")
/// @param title one line without names and identity numbers ("初审通过")
/// @param reference the case, lease or contract number; null when there is none
/// @param document the document behind it; null when there is none
/// @param corrects the entry that this one corrects; null for a new one
public record NewEntry(
        Instant at,
        DocumentKind kind,
        String title,
        @Nullable String reference,
        @Nullable DocumentId document,
        @Nullable Long corrects) {

    public NewEntry {
        if (title.isBlank()) {
            throw new IllegalArgumentException("an entry says what it is");
        }
    }

    public static NewEntry of(Instant at, DocumentKind kind, String title, @Nullable String reference) {
        return new NewEntry(at, kind, title, reference, null, null);
    }

    /// The same with a document behind it.
    public NewEntry with(DocumentId behind) {
        return new NewEntry(at, kind, title, reference, behind, corrects);
    }
}

package cn.anju.portal;

import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.LawIndex;
import java.util.Optional;

/// Where a place in a law text stands on the page of the laws.
///
/// The measures for housing keep the short anchors (`/law#13-1-4`) that letters and receipts carry.
public final class LawAddress {

    private LawAddress() {}

    /// The address of a cited place; empty for a standard or calendar, which has no index of its own.
    public static Optional<String> of(Citation citation) {
        return LawIndex.of(citation.document())
                .map(law -> page(law.document())
                        + (citation.anchor().isEmpty() ? "" : "#" + id(law.document(), citation.anchor())));
    }

    static String page(Document document) {
        return document == Document.PRH ? "/law" : "/law?text=" + document.shortName();
    }

    static String id(Document document, String anchor) {
        return document == Document.PRH ? anchor : document.shortName() + "-" + anchor;
    }
}

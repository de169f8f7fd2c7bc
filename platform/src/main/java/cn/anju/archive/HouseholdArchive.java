package cn.anju.archive;

import cn.anju.identity.AccountId;
import cn.anju.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A household's archive: who belongs to it now, and its index, oldest entry first.
///
/// @param number the archive's number, `DA-district-year-sequence`
/// @param address where the household lives, as last recorded; null when it was not
public record HouseholdArchive(
        ArchiveId id,
        String number,
        String district,
        Set<PersonId> members,
        @Nullable String address,
        List<Entry> entries) {

    /// One line of the index.
    ///
    /// @param corrects the entry that this one corrects; null for a new one
    public record Entry(
            long id,
            Instant at,
            DocumentKind kind,
            String title,
            @Nullable String reference,
            @Nullable DocumentId document,
            @Nullable Long corrects,
            Instant recordedAt,
            AccountId recordedBy) {}

    /// A line of a search result; says who belongs to it by id only.
    public record Found(ArchiveId id, String number, String district, Set<PersonId> members, int entries) {}
}

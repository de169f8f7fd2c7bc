package cn.anju.archive;

import cn.anju.archive.paper.PrintedPaper;
import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The electronic archives of households: every form, check, decision, notice, contract, bill summary and visit.
///
/// Entries are only ever added. Joins the caller's transaction.
public interface HouseholdArchives {

    /// The archive that the person belongs to; opened in the district when there is none.
    ArchiveId of(PersonId person, String district, Actor by);

    Optional<ArchiveId> findOf(PersonId person);

    /// Says who belongs to the household from now on; a newcomer leaves the archive he or she was in.
    void members(ArchiveId archive, Set<PersonId> members, Actor by);

    /// Says where the household lives from now on; null when it is not known.
    void address(ArchiveId archive, @Nullable String address, Actor by);

    /// Adds a line to the index.
    ///
    /// @return the entry's id, for a later correction
    long add(ArchiveId archive, NewEntry entry, Actor by);

    /// Archives in the reader's areas by archive or case number (its beginning), identity number, name (its
    /// beginning, two characters or more) or a part of the address (two characters or more).
    List<HouseholdArchive.Found> search(String words, Actor reader, int limit);

    /// Opens an archive and logs the look for every member.
    ///
    /// @throws cn.anju.kernel.NotFound when there is none that this reader may open
    HouseholdArchive open(ArchiveId archive, Actor reader, Purpose purpose);

    /// The archive as one PDF: cover, index, and the PDF and image documents in it that the reader may open.
    ///
    /// @throws cn.anju.kernel.NotFound when there is none that this reader may open
    PrintedPaper export(ArchiveId archive, Actor reader);
}

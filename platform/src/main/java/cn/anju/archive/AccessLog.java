package cn.anju.archive;

import cn.anju.identity.PersonId;
import java.time.Instant;
import java.util.List;

/// Who looked at whose data, when and what for.
public interface AccessLog {

    /// Writes the look down, once a minute for the same reader, person, thing and purpose.
    void looked(Look look);

    /// The looks of others at this person's data, newest first; `before` pages on from an earlier answer.
    ///
    /// @param before the id below which to read; `Long.MAX_VALUE` for the first page
    List<Seen> othersLooksAt(PersonId person, long before, int limit);

    /// One line of the log.
    ///
    /// @param role the reader's role as it was then ("初审")
    record Seen(
            long id,
            Instant at,
            String readerName,
            String role,
            String seen,
            String reference,
            String district,
            Purpose purpose) {}
}

package cn.anju.housing.recheck;

import cn.anju.casework.CaseId;
import cn.anju.identity.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a household of a run stands now: its newest result, and the case that a confirmed loss has become.
///
/// @param waits what it waits for; null unless it is unanswered
/// @param keptBecause why an officer kept it; null for all others
/// @param loss the case of the confirmed loss; null while none was confirmed
/// @param lossState where that case stands; null without one
record Standing(
        Chosen.One household,
        Outcome outcome,
        List<String> unmet,
        int ruleVersion,
        @Nullable String waits,
        @Nullable String keptBecause,
        PersonId applicant,
        Instant decidedAt,
        int seq,
        @Nullable CaseId loss,
        @Nullable String lossState) {

    Standing {
        unmet = List.copyOf(unmet);
    }

    /// Whether an officer has still to agree that it lost.
    boolean waitsForOfficer() {
        return outcome == Outcome.LOST && loss == null;
    }
}

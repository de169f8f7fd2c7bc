package cn.anju.identity;

import java.util.List;

/// Seals over the audit trail: each covers a batch of lines and the seal before it.
public interface AuditSeals {

    /// What a verification found.
    ///
    /// @param seals how many seals were checked
    /// @param lines how many sealed lines were read
    /// @param damage one sentence per broken seal; empty when all is as it was
    record Verification(long seals, long lines, List<String> damage) {
        public boolean intact() {
            return damage.isEmpty();
        }
    }

    /// Seals every line whose transaction has ended and lies before all running ones.
    ///
    /// @return how many lines were sealed
    long seal();

    /// Reads all sealed lines again: a changed, a missing and an added line all break a seal.
    Verification verify();
}

package cn.anju.identity;

/// The append-only record of who did what; written in the caller's transaction, so no change is without its line.
public interface AuditTrail {

    /// Adds a line; gone with the caller's transaction when that is rolled back.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
    void record(AuditEntry entry);
}

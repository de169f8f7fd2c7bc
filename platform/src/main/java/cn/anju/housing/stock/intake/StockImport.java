package cn.anju.housing.stock.intake;

import cn.anju.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One uploaded file and what has become of it.
///
/// @param sha256 hex of the file as it came; the same file is imported once
/// @param rows data rows of the file
/// @param good rows without a problem at the last check
/// @param imported null until the second step
public record StockImport(
        ImportId id,
        ImportKind kind,
        String fileName,
        String sha256,
        int rows,
        int good,
        Instant uploadedAt,
        AccountId uploadedBy,
        String uploader,
        @Nullable Imported imported) {

    /// Whether only the good rows were wanted, or all (which then were all good).
    public enum Mode {
        ALL,
        GOOD_ONLY
    }

    /// How and when the rows came into the register.
    public record Imported(Mode mode, Instant at, int rows) {}

    public int bad() {
        return rows - good;
    }
}

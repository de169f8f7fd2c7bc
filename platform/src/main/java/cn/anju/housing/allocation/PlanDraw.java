package cn.anju.housing.allocation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is published of a plan's draw, as far as it has come; it only ever grows.
///
/// @param drawId the name that is hashed, without round and units
/// @param hash sha256 or sm3
/// @param commitment C = H(S); null before the secret is sealed
/// @param publicValue lower-case hex; null before it is entered
/// @param recordSha256 of the record file; null before the draw
record PlanDraw(
        String drawId,
        String hash,
        BigDecimal priorityShare,
        int entries,
        int priorityEntries,
        int units,
        String entriesHash,
        String priorityHash,
        String unitsHash,
        Instant frozenAt,
        @Nullable String commitment,
        @Nullable Instant sealedAt,
        @Nullable String publicValue,
        @Nullable Instant publicValueAt,
        @Nullable String recordSha256,
        @Nullable String resultHash,
        @Nullable Instant drawnAt) {

    boolean isDrawn() {
        return drawnAt != null;
    }
}

package cn.anju.money.bank;

import cn.anju.identity.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payment file that was checked and kept, and perhaps imported.
///
/// @param sha256 of its bytes; the same bytes are kept once
/// @param form CSV or FIXED
/// @param district whose officer brought it; null for the city's
/// @param total yuan, of the lines whose amount can be read
/// @param checker the name of who brought it
/// @param started who began to import it, and when; null before
/// @param finishedAt when its last line was dealt with
record BankFile(
        UUID id,
        String sha256,
        String name,
        String form,
        @Nullable String district,
        int lines,
        BigDecimal total,
        Instant checkedAt,
        String checker,
        @Nullable Started started,
        @Nullable Instant finishedAt) {

    record Started(Instant at, AccountId by, String name) {}

    String source() {
        return "bank:" + id;
    }
}

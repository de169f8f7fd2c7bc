package cn.anju.housing.adjustment;

import cn.anju.identity.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal for new rent standards and what became of it.
///
/// @param district whose standards; null for the whole city's
/// @param changes income, consumer prices, home prices in percent; empty for a single price
/// @param exception why a price above the ceiling is allowed all the same
public record RentProposal(
        UUID id,
        @Nullable String district,
        LocalDate since,
        List<BigDecimal> changes,
        String approval,
        @Nullable String exception,
        Instant proposedAt,
        AccountId proposedBy,
        State state,
        @Nullable Instant decidedAt,
        @Nullable AccountId decidedBy,
        @Nullable String answer) {

    public RentProposal {
        changes = List.copyOf(changes);
    }

    /// Where it stands.
    public enum State {
        PROPOSED("待批准"),
        APPROVED("已批准"),
        REJECTED("不批准");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// What it is called in lists.
    public String title() {
        return changes.isEmpty() ? "小区定价" : "三年一次的调整";
    }
}

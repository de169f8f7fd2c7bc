package cn.anju.money.bank;

import cn.anju.identity.AccountId;
import cn.anju.money.BillNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an officer says a line was paid for.
///
/// @param decider who approved or rejected; null while open, and where no second person was needed
record HandMatch(
        UUID id,
        long line,
        BillNumber bill,
        String reason,
        State state,
        Instant proposedAt,
        AccountId proposedBy,
        String proposer,
        @Nullable String decider) {

    enum State {
        PROPOSED("等第二人批准"),
        DONE("已认领"),
        REJECTED("没有批准");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}

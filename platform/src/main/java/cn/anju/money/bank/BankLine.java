package cn.anju.money.bank;

import cn.anju.money.BillNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a kept file and what became of it.
///
/// @param bill the bill's number as the bank wrote it
/// @param number null when that is no bill's number
/// @param amount yuan; null when unreadable
/// @param given the amount as written
/// @param payer masked
/// @param reason why it was not matched; null otherwise
/// @param suspended whether its money stands under suspense
record BankLine(
        long id,
        UUID file,
        int place,
        String bill,
        @Nullable BillNumber number,
        @Nullable BigDecimal amount,
        String given,
        @Nullable LocalDate paidOn,
        String flow,
        String payer,
        Outcome outcome,
        @Nullable Unmatched reason,
        @Nullable String receipt,
        boolean suspended) {

    enum Outcome {
        WAITING("待导入"),
        TAKEN("已入账"),
        UNMATCHED("未对上"),
        MATCHED("已认领");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}

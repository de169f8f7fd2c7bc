package cn.anju.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One business fact as the ledger books it: lines that add up to nothing.
///
/// @param kind what happened ("bill-run", "payment")
/// @param reference which one; a kind and a reference are booked once
/// @param day the business day
public record LedgerEntry(String kind, String reference, LocalDate day, List<Line> lines) {

    /// @param amount yuan; debit positive, credit negative, never nothing
    public record Line(LedgerAccount account, BigDecimal amount) {}

    /// @throws IllegalArgumentException when the lines do not add up to nothing or fewer than two are left
    public LedgerEntry {
        lines = lines.stream().filter(line -> line.amount().signum() != 0).toList();
        var sum = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0 || lines.size() < 2) {
            throw new IllegalArgumentException(kind + " " + reference + " does not balance: " + lines);
        }
    }

    /// Collects the lines of an entry.
    public static final class Lines {

        private final List<Line> lines = new ArrayList<>();

        public Lines debit(LedgerAccount account, BigDecimal amount) {
            lines.add(new Line(account, amount));
            return this;
        }

        public Lines credit(LedgerAccount account, BigDecimal amount) {
            return debit(account, amount.negate());
        }

        public LedgerEntry of(String kind, String reference, LocalDate day) {
            return new LedgerEntry(kind, reference, day, lines);
        }
    }
}

package cn.anju.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What is owed for one month.
///
/// @param district where the debt is managed
/// @param amount yuan, rounded once
/// @param dueOn the last day to pay without a fee
/// @param segments the days charged alike and why, as a JSON list; a JSON object for a bill that charges no days
public record Bill(
        BillNumber number,
        String district,
        String project,
        Beneficiary beneficiary,
        BigDecimal amount,
        LocalDate dueOn,
        String segments) {

    /// Rent bears a late fee (第二十九条); what a settlement charges at the end of a lease is no rent of a month.
    public boolean bearsLateFee() {
        return segments.startsWith("[");
    }
}

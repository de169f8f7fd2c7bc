package cn.anju.money;

import java.math.BigDecimal;

/// Where a bill stands on a day.
///
/// @param principal how much of the rent is paid
/// @param unpaid how much of the rent is still owed
/// @param fee the late fee up to that day; it stops when the rent is paid
/// @param feePaid how much of the fee is paid
/// @param excess how much was paid beyond both
/// @param daysLate days from the due day to full payment, or to that day
public record Standing(
        BigDecimal principal, BigDecimal unpaid, BigDecimal fee, BigDecimal feePaid, BigDecimal excess, int daysLate) {

    /// What would settle it today.
    public BigDecimal owed() {
        return unpaid.add(fee).subtract(feePaid);
    }

    public boolean isSettled() {
        return owed().signum() == 0;
    }

    /// Rent is owed and its day has passed.
    public boolean isLate() {
        return daysLate > 0 && unpaid.signum() > 0;
    }
}

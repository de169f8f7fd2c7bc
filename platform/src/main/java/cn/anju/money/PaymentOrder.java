package cn.anju.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Money to be taken on a bill.
///
/// @param source the file or channel it came by ("bank:2026-03-25-icbc", "counter")
/// @param sourceKey its line or transaction there; the same source and key are taken once
/// @param paidOn the day the payer paid, not after today
public record PaymentOrder(String source, String sourceKey, BillNumber bill, BigDecimal amount, LocalDate paidOn) {

    public PaymentOrder {
        if (amount.signum() <= 0 || amount.scale() > 2) {
            throw new IllegalArgumentException("a payment is a positive amount in fen, not " + amount);
        }
    }
}

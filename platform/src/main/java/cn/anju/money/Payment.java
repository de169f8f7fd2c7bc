package cn.anju.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// Money that came in on a bill.
///
/// @param receipt the receipt's number ("SJ20260325-0000001")
/// @param source the file or channel it came by
/// @param sourceKey its line or transaction there; a source and a key count once
/// @param paidOn the day the payer paid
public record Payment(
        String receipt,
        String source,
        String sourceKey,
        BillNumber bill,
        BigDecimal amount,
        LocalDate paidOn,
        Instant takenAt) {}

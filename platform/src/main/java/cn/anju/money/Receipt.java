package cn.anju.money;

import java.math.BigDecimal;

/// What a payment was booked on when it came in.
///
/// @param rent how much of it paid the rent
/// @param fee how much of it paid the late fee
/// @param excess how much stays the payer's
public record Receipt(Payment payment, BigDecimal rent, BigDecimal fee, BigDecimal excess) {}

package cn.anju.policy.medical;

import cn.anju.policy.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The reversal of a claim (退费): the claim is voided, the year run again without it, and what comes out differently
/// on each later claim is a line of its own; nothing that was settled is overwritten.
///
/// @param voided the claim as it had been settled
/// @param adjustments later claims that come out differently, in their order
public record Reversal(SettledClaim voided, List<Adjustment> adjustments) {

    /// What a claim gets more (or, negative, less) by each layer; a negative one is recovered, not debited.
    public record Adjustment(
            String id, BigDecimal critical, BigDecimal special, BigDecimal large, BigDecimal tilt, BigDecimal own) {

        private static Adjustment between(SettledClaim before, SettledClaim after) {
            return new Adjustment(
                    before.id(),
                    after.critical().subtract(before.critical()),
                    after.special().subtract(before.special()),
                    after.large().subtract(before.large()),
                    after.tilt().subtract(before.tilt()),
                    after.own().subtract(before.own()));
        }

        private boolean changesNothing() {
            return critical.signum() == 0
                    && special.signum() == 0
                    && large.signum() == 0
                    && tilt.signum() == 0
                    && own.signum() == 0;
        }
    }

    /// Voids one of a year's claims.
    ///
    /// @param claims all claims of the year in the order they were settled, complete
    /// @param position which one is voided
    /// @throws IllegalArgumentException if a claim lacks a fact
    public static Reversal of(List<Claim> claims, int position, LocalDate on, Parameters parameters) {
        List<SettledClaim> before = Settlement.settle(claims, on, parameters);
        List<Claim> rest = new ArrayList<>(claims);
        rest.remove(position);
        List<SettledClaim> after = Settlement.settle(rest, on, parameters);
        List<Adjustment> adjustments = new ArrayList<>();
        for (int i = position; i < after.size(); i++) {
            Adjustment adjustment = Adjustment.between(before.get(i + 1), after.get(i));
            if (!adjustment.changesNothing()) {
                adjustments.add(adjustment);
            }
        }
        return new Reversal(before.get(position), List.copyOf(adjustments));
    }
}

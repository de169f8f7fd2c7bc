package cn.anju.policy.rural;

import cn.anju.policy.Fact;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A right offered for trading; a null component is unknown.
///
/// @param openListConfirmed whether a reviewer has recorded a legal basis for a mode that is not printed
/// @param offersOwnership whether ownership or the household's contract right itself is offered
/// @param cityOnlyItem whether it is one of the items kept to the city's platform
/// @param transferee who takes it; "none" while nobody does
/// @param termYears for how many years
/// @param remainingTermYears how many years the right itself still runs
public record Offer(
        @Nullable RightKind kind,
        @Nullable TradeMode mode,
        @Nullable Boolean openListConfirmed,
        @Nullable Boolean offersOwnership,
        @Nullable Boolean cityOnlyItem,
        Fact<Transferee> transferee,
        Fact<BigDecimal> termYears,
        Fact<BigDecimal> remainingTermYears) {}

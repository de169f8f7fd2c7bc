package cn.anju.policy.medical;

import cn.anju.policy.Schemas;
import java.math.BigDecimal;
import java.util.Map;

/// What each layer pays on one claim, in yuan with 2 decimals.
///
/// @param critical critical-illness insurance (大病保险)
/// @param special assistance for a special disease
/// @param large assistance for a large expense
/// @param tilt the tilt on top
/// @param ownInPolicy what the patient pays of the in-policy cost
/// @param own what the patient pays in all
public record SettledClaim(
        String id,
        BigDecimal critical,
        BigDecimal special,
        BigDecimal large,
        BigDecimal tilt,
        BigDecimal ownInPolicy,
        BigDecimal own) {

    Map<String, Object> toMap() {
        return Schemas.ordered(
                "id", id,
                "critical", critical,
                "special", special,
                "large", large,
                "tilt", tilt,
                "ownInPolicy", ownInPolicy,
                "own", own);
    }
}

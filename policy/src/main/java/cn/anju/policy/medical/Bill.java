package cn.anju.policy.medical;

import java.math.BigDecimal;

/// A claim of which everything is known that settling it asks.
///
/// @param outOfPolicy yuan that no layer pays for
/// @param ownBefore in-policy yuan that basic insurance and other statutory layers have left to the patient
/// @param aid which assistance is open to it
/// @param tilted whether its rest counts towards the tilt (倾斜救助)
record Bill(
        String id,
        ClaimGroup group,
        BigDecimal outOfPolicy,
        BigDecimal ownBefore,
        boolean insured,
        Aid aid,
        boolean tilted) {

    /// Special disease or large expense, never both; ordinary claims are open to the tilt alone.
    enum Aid {
        SPECIAL,
        LARGE,
        ORDINARY,
        NONE
    }
}

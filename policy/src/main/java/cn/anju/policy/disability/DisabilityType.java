package cn.anju.policy.disability;

/// The disabilities of children that have a training grant.
public enum DisabilityType {
    HEARING,
    SPEECH,
    LIMB,
    INTELLECT,
    AUTISM,
    LOW_VISION,
    BLIND;

    /// The row of the grant: one for sight, one for blindness, one for all others.
    String row() {
        return this == LOW_VISION || this == BLIND ? name() : "TRAINING";
    }
}

package cn.anju.draw;

import java.util.Optional;

/// What a check found.
///
/// @param difference the first difference in plain Chinese; empty when the check holds
public record Finding(Check check, Optional<String> difference) {

    /// Whether the check holds.
    public boolean holds() {
        return difference.isEmpty();
    }
}

package cn.anju.housing.lease;

import cn.anju.casework.CaseId;
import java.time.LocalDate;
import java.util.Optional;

/// Tells which households sign their lease under the old conditions (第四十五条第二款), and what their rent depends on.
@FunctionalInterface
public interface ConditionsAtSigning {

    /// @param application the household's application
    /// @return empty for a household under the conditions of today
    Optional<OldConditions> of(CaseId application, LocalDate signedOn);
}

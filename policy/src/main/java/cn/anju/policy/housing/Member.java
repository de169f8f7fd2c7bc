package cn.anju.policy.housing;

import cn.anju.policy.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One person of an application; a null component is unknown.
///
/// @param annualIncome yuan a year
/// @param work null in the fact: known to have none
public record Member(
        Relation relation,
        @Nullable Sex sex,
        LocalDate birthDate,
        @Nullable CivilCapacity civilCapacity,
        @Nullable BigDecimal annualIncome,
        Fact<Work> work) {

    /// Where and how somebody works or draws a pension; a null component is unknown.
    public record Work(
            @Nullable WorkKind kind,
            @Nullable String district,
            @Nullable Boolean migrant,
            @Nullable Boolean socialInsurance) {

        /// Known to have no work and no pension.
        public static final Work NO_WORK = new Work(WorkKind.NONE, null, null, null);
    }
}

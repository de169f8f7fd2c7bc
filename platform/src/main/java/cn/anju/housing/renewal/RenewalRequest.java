package cn.anju.housing.renewal;

import cn.anju.housing.application.ApplicationForm.Work;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.identity.PersonId;
import cn.anju.policy.housing.Regime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a household declares anew, as a program sends it.
///
/// @param years the new term, for a renewal
/// @param regime CURRENT or PRE_2024; may be left out by households that have no choice
/// @param work where it has changed
public record RenewalRequest(
        int years,
        @Nullable Regime regime,
        @Nullable List<Income> incomes,
        @Nullable ChangedWork work,
        boolean promise,
        boolean consent) {

    /// @param person an adult of the household
    public record Income(UUID person, BigDecimal yearly) {}

    /// The work now.
    public record ChangedWork(
            WorkKind kind,
            @Nullable String district,
            @Nullable String employer) {}

    public RenewalWish wish() {
        Map<PersonId, BigDecimal> declared = incomes == null
                ? Map.of()
                : incomes.stream()
                        .collect(Collectors.toMap(
                                one -> new PersonId(one.person()), Income::yearly, (first, second) -> second));
        return new RenewalWish(
                years,
                regime,
                declared,
                work == null ? null : new Work(work.kind(), work.district(), false, work.employer(), null),
                promise,
                consent);
    }
}

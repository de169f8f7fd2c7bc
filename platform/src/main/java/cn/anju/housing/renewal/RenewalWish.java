package cn.anju.housing.renewal;

import cn.anju.housing.application.ApplicationForm.Work;
import cn.anju.identity.PersonId;
import cn.anju.policy.housing.Regime;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a tenant says who wants to stay.
///
/// @param years the new term; 0 when none was chosen
/// @param regime the conditions chosen; null when none was
/// @param incomes what each adult earns in a year, yuan
/// @param work the applicant's work, where it has changed; null where it has not
/// @param promise the tick for truthfulness
/// @param consent the tick for checking
record RenewalWish(
        int years,
        @Nullable Regime regime,
        Map<PersonId, BigDecimal> incomes,
        @Nullable Work work,
        boolean promise,
        boolean consent) {

    RenewalWish {
        incomes = Map.copyOf(incomes);
    }
}

package cn.anju.policy.housing;

import cn.anju.policy.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts of `housing.rent-adjustment`; a null component is unknown.
///
/// @param oldStandard yuan per m² and month
/// @param marketRent yuan per m² and month
/// @param lastAdjustedOn none: never adjusted
public record RentChange(
        @Nullable BigDecimal oldStandard,
        @Nullable BigDecimal marketRent,
        @Nullable Changes changes,
        Fact<LocalDate> lastAdjustedOn) {

    /// The changes of the three indicators in percent; a null component is unknown.
    public record Changes(
            @Nullable BigDecimal disposableIncome,
            @Nullable BigDecimal cpi,
            @Nullable BigDecimal residentialPrice) {}

    private static final BigDecimal THREE_HUNDRED = BigDecimal.valueOf(300);

    /// The old standard × (1 + mean of the three changes), rounded half up to 0.01, or null while a part is unknown.
    ///
    /// The mean of three is taken as a sum over 300 so that nothing is rounded before the end.
    @Nullable BigDecimal raised() {
        if (oldStandard == null
                || changes == null
                || changes.disposableIncome() == null
                || changes.cpi() == null
                || changes.residentialPrice() == null) {
            return null;
        }
        BigDecimal sum = changes.disposableIncome().add(changes.cpi()).add(changes.residentialPrice());
        return oldStandard.multiply(THREE_HUNDRED.add(sum)).divide(THREE_HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /// The paths of the facts that the new standard needs and that are unknown.
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        note(missing, oldStandard, "facts.oldStandard");
        note(missing, marketRent, "facts.marketRent");
        note(missing, changes, "facts.changes");
        if (changes != null) {
            note(missing, changes.disposableIncome(), "facts.changes.disposableIncome");
            note(missing, changes.cpi(), "facts.changes.cpi");
            note(missing, changes.residentialPrice(), "facts.changes.residentialPrice");
        }
        return missing;
    }

    private static void note(List<String> missing, @Nullable Object fact, String path) {
        if (fact == null) {
            missing.add(path);
        }
    }
}

package cn.anju.policy.disability;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The parameters of `disability.child`: yuan a year for training, a month for travel, once for diagnosis.
record ChildRates(
        ParameterValue earlyTo,
        ParameterValue lateTo,
        ParameterValue early,
        ParameterValue late,
        ParameterValue travel,
        ParameterValue travelHardship,
        ParameterValue diagnosis) {

    static final List<String> IDS = List.of(
            "disability.child.early-age-to",
            "disability.child.late-age-to",
            "disability.child.training-early",
            "disability.child.training-late",
            "disability.child.travel",
            "disability.child.travel-hardship",
            "disability.child.diagnosis");

    private static final List<String> ROWS = List.of("TRAINING", "LOW_VISION", "BLIND");
    private static final List<String> EARLY_BENEFITS = List.of("D-06", "D-07", "D-08");
    private static final List<String> LATE_BENEFITS = List.of("D-09", "D-10", "D-11");

    /// A row of the training grant: its benefit and the most it pays in a year.
    record Training(String benefit, BigDecimal most) {}

    static ChildRates on(Parameters parameters, LocalDate on) {
        return parameters.resolved(ChildRates.class, on, (set, day) -> {
            List<ParameterValue> v = set.inForceOn(IDS, day);
            return new ChildRates(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5), v.get(6));
        });
    }

    /// The best row for these disabilities: several trainings are paid once, by the highest.
    Optional<Training> training(Set<DisabilityType> types, boolean isEarly) {
        ParameterValue table = isEarly ? early : late;
        List<String> benefits = isEarly ? EARLY_BENEFITS : LATE_BENEFITS;
        return types.stream()
                .map(DisabilityType::row)
                .map(row -> new Training(
                        benefits.get(ROWS.indexOf(row)),
                        new BigDecimal(String.valueOf(table.table().get(row)))))
                .max(Comparator.comparing(Training::most));
    }

    ParameterValue[] used() {
        return new ParameterValue[] {earlyTo, lateTo, early, late, travel, travelHardship, diagnosis};
    }
}

package cn.anju.policy.medical;

import cn.anju.policy.NoValueInForce;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The parameters of `medical.settlement`, resolved for one date.
record AssistanceTerms(
        CriticalIllness ordinary,
        CriticalIllness favoured,
        ParameterValue favouredGroups,
        ParameterValue criticalCap,
        ParameterValue monitoring,
        ParameterValue rateFavoured,
        ParameterValue rateOther,
        ParameterValue specialCap,
        ParameterValue largeFrom,
        ParameterValue largeLevel,
        ParameterValue largeCap,
        ParameterValue tiltCap,
        List<ParameterValue> used) {

    static final List<String> TO_BE_SET = List.of(
            "medical.critical-threshold",
            "medical.critical-bands",
            "medical.critical-cap",
            "medical.monitoring-standard");

    private static final List<String> FIXED = List.of(
            "medical.favour.groups",
            "medical.favour.threshold-share",
            "medical.favour.rate-points",
            "medical.assist.rate-favoured",
            "medical.assist.rate-other",
            "medical.assist.special-cap",
            "medical.assist.large-from",
            "medical.assist.large-hospital-level",
            "medical.assist.large-cap",
            "medical.assist.tilt-cap");

    static final List<String> IDS =
            Stream.concat(TO_BE_SET.stream(), FIXED.stream()).toList();

    /// @throws NoValueInForce naming every one of the four that other offices set and that has no value
    static AssistanceTerms on(Parameters parameters, LocalDate on) {
        return parameters.resolved(AssistanceTerms.class, on, AssistanceTerms::resolve);
    }

    private static AssistanceTerms resolve(Parameters set, LocalDate day) {
        List<ParameterValue> fixed = set.inForceOn(FIXED, day);
        List<String> absent =
                TO_BE_SET.stream().filter(id -> set.find(id, day).isEmpty()).toList();
        if (!absent.isEmpty()) {
            throw NoValueInForce.of(absent, set, day);
        }
        List<ParameterValue> toBeSet = set.inForceOn(TO_BE_SET, day);
        CriticalIllness ordinary = CriticalIllness.of(toBeSet.get(0), toBeSet.get(1));
        CriticalIllness favoured =
                ordinary.favoured(fixed.get(1).number(), fixed.get(2).number());
        return new AssistanceTerms(
                ordinary,
                favoured,
                fixed.get(0),
                toBeSet.get(2),
                toBeSet.get(3),
                fixed.get(3),
                fixed.get(4),
                fixed.get(5),
                fixed.get(6),
                fixed.get(7),
                fixed.get(8),
                fixed.get(9),
                Stream.concat(toBeSet.stream(), fixed.stream()).toList());
    }

    boolean favours(ClaimGroup group) {
        return favouredGroups.codes().contains(group.name());
    }

    /// The share of assistance in percent.
    BigDecimal rate(ClaimGroup group) {
        return (favours(group) ? rateFavoured : rateOther).number();
    }

    ParameterValue[] usedOnes() {
        return used.toArray(ParameterValue[]::new);
    }
}

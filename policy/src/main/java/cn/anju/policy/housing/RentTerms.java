package cn.anju.policy.housing;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.List;

/// The parameters of `housing.rent`, resolved once per date.
record RentTerms(
        ParameterValue exchangeRefused,
        ParameterValue transitionMonths,
        ParameterValue transition,
        ParameterValue overstay,
        ParameterValue overIncome,
        ParameterValue marketAbove) {

    static final List<String> IDS = List.of(
            "housing.rent.exchange-refused-factor",
            "housing.rent.transition-months",
            "housing.rent.transition-factor",
            "housing.rent.overstay-factor",
            "housing.rent.over-income-factor",
            "housing.rent.market-above-factor");

    static RentTerms on(Parameters parameters, LocalDate on) {
        return parameters.resolved(RentTerms.class, on, (set, day) -> {
            List<ParameterValue> values =
                    IDS.stream().map(id -> set.inForceOn(id, day)).toList();
            return new RentTerms(
                    values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5));
        });
    }
}

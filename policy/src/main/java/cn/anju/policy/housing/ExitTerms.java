package cn.anju.policy.housing;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.List;

/// The parameters of `housing.exit`, resolved once per date.
record ExitTerms(
        ParameterValue renewalMonths,
        ParameterValue unpaidMonths,
        ParameterValue vacantMonths,
        ParameterValue transitionMonths,
        ParameterValue barYears) {

    static final List<String> IDS = List.of(
            "housing.renewal.notice-months",
            "housing.exit.unpaid-months",
            "housing.exit.vacant-months",
            "housing.rent.transition-months",
            "housing.violation-bar-years");

    static ExitTerms on(Parameters parameters, LocalDate on) {
        return parameters.resolved(ExitTerms.class, on, (set, day) -> {
            List<ParameterValue> values =
                    IDS.stream().map(id -> set.inForceOn(id, day)).toList();
            return new ExitTerms(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
        });
    }
}

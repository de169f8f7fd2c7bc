package cn.anju.policy.housing;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The parameters of `housing.eligibility`, resolved once per date.
record EligibilityLimits(
        ParameterValue minimumAge,
        ParameterValue base,
        List<ParameterValue> factors,
        IncomeTest income,
        ParameterValue area,
        List<ParameterValue> oldIncome,
        IncomeTest oldTest,
        ParameterValue oldArea,
        ParameterValue transferYears,
        ParameterValue supportHomes,
        ParameterValue supportArea,
        ParameterValue centralDistricts,
        Set<String> central,
        ParameterValue barYears,
        UnitTypeLimits unitTypes) {

    static final List<String> IDS = List.of(
            "housing.minimum-age",
            "housing.income-base",
            "housing.income-factor.single",
            "housing.income-factor.pair",
            "housing.income-factor.larger",
            "housing.area-limit",
            "housing.old-conditions.income-single",
            "housing.old-conditions.income-pair",
            "housing.old-conditions.income-per-head",
            "housing.old-conditions.area-limit",
            "housing.transfer-years",
            "housing.support.homes",
            "housing.support.area",
            "housing.central-districts",
            "housing.violation-bar-years");

    /// The values for a decision on a day. The old conditions may be asked about for any day (第四十五条): before the
    /// measures took effect they are read as on the first day.
    static EligibilityLimits on(Parameters parameters, LocalDate on, Regime regime) {
        LocalDate day = on;
        List<ParameterValue> history = parameters.history(IDS.getFirst());
        if (regime == Regime.PRE_2024
                && !history.isEmpty()
                && on.isBefore(history.getFirst().since())) {
            day = history.getFirst().since();
        }
        return parameters.resolved(EligibilityLimits.class, day, EligibilityLimits::build);
    }

    private static EligibilityLimits build(Parameters parameters, LocalDate on) {
        List<ParameterValue> values =
                IDS.stream().map(id -> parameters.inForceOn(id, on)).toList();
        List<ParameterValue> factors = values.subList(2, 5);
        List<ParameterValue> oldIncome = values.subList(6, 9);
        return new EligibilityLimits(
                values.get(0),
                values.get(1),
                factors,
                IncomeTest.current(values.get(1), factors),
                values.get(5),
                oldIncome,
                IncomeTest.old(oldIncome),
                values.get(9),
                values.get(10),
                values.get(11),
                values.get(12),
                values.get(13),
                Set.copyOf(values.get(13).codes()),
                values.get(14),
                UnitTypeLimits.on(parameters, on));
    }

    IncomeTest income(Regime regime) {
        return regime == Regime.PRE_2024 ? oldTest : income;
    }

    ParameterValue area(Regime regime) {
        return regime == Regime.PRE_2024 ? oldArea : area;
    }

    /// The factor or old amount that gives the limit for so many people.
    ParameterValue incomeValue(Regime regime, int people) {
        return (regime == Regime.PRE_2024 ? oldIncome : factors).get(Math.min(people, 3) - 1);
    }
}

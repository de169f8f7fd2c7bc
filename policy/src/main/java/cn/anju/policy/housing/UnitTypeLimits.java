package cn.anju.policy.housing;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The parameters of `housing.unit-type`: how many people it takes for each type.
record UnitTypeLimits(ParameterValue pairCountsAs, List<ParameterValue> from) {

    static final List<String> IDS = List.of(
            "housing.unit-type.pair-counts-as",
            "housing.unit-type.one-bed-from",
            "housing.unit-type.two-bed-from",
            "housing.unit-type.three-bed-from");

    static UnitTypeLimits on(Parameters parameters, LocalDate on) {
        return parameters.resolved(UnitTypeLimits.class, on, (set, day) -> {
            List<ParameterValue> values =
                    IDS.stream().map(id -> set.inForceOn(id, day)).toList();
            return new UnitTypeLimits(values.getFirst(), values.subList(1, 4));
        });
    }

    /// The types for so many people, smallest first; nobody gets none.
    List<UnitType> types(int countedAs) {
        List<UnitType> types = new ArrayList<>();
        for (UnitType type : UnitType.values()) {
            if (countedAs >= least(type)) {
                types.add(type);
            }
        }
        return List.copyOf(types);
    }

    private int least(UnitType type) {
        return switch (type) {
            case STUDIO -> 1;
            case ONE_BED -> from.get(0).whole();
            case TWO_BED -> from.get(1).whole();
            case THREE_BED -> from.get(2).whole();
        };
    }

    ParameterValue[] used() {
        List<ParameterValue> all = new ArrayList<>(from);
        all.addFirst(pairCountsAs);
        return all.toArray(ParameterValue[]::new);
    }
}

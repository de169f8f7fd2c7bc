package cn.anju.policy.elder;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.List;

/// From which age somebody is old, and of advanced age.
record ElderAges(ParameterValue elder, ParameterValue advanced) {

    static final List<String> IDS = List.of("elder.age", "elder.advanced-age");

    static ElderAges on(Parameters parameters, LocalDate on) {
        return parameters.resolved(
                ElderAges.class,
                on,
                (set, day) -> new ElderAges(set.inForceOn(IDS.get(0), day), set.inForceOn(IDS.get(1), day)));
    }

    ParameterValue[] used() {
        return new ParameterValue[] {elder, advanced};
    }
}

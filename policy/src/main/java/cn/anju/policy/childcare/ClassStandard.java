package cn.anju.policy.childcare;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.List;

/// The parameters of `childcare.class`: children in a class, children for each carer.
record ClassStandard(ParameterValue children, ParameterValue perCarer, ParameterValue perCarerMixed) {

    static final List<String> IDS =
            List.of("childcare.band.children", "childcare.band.per-carer", "childcare.band.per-carer-mixed");

    static ClassStandard on(Parameters parameters, LocalDate on) {
        return parameters.resolved(ClassStandard.class, on, (set, day) -> {
            List<ParameterValue> values = set.inForceOn(IDS, day);
            return new ClassStandard(values.get(0), values.get(1), values.get(2));
        });
    }

    /// The most children in a class.
    int children(Band band) {
        return band.number(children);
    }

    /// The most children for one carer.
    int perCarer(Band band) {
        return band == Band.MIXED ? perCarerMixed.whole() : band.number(perCarer);
    }
}

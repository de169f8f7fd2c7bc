package cn.anju.policy.childcare;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.time.LocalDate;
import java.util.List;

/// The parameters of `childcare.age-band`: ages in full months of life.
record BandAges(ParameterValue from, ParameterValue before) {

    static final List<String> IDS = List.of("childcare.band.months-from", "childcare.band.months-before");

    static BandAges on(Parameters parameters, LocalDate on) {
        return parameters.resolved(
                BandAges.class,
                on,
                (set, day) -> new BandAges(set.inForceOn(IDS.get(0), day), set.inForceOn(IDS.get(1), day)));
    }

    /// Whether a child of that birth date fits a band on a day.
    boolean fits(Band band, LocalDate birthDate, LocalDate on) {
        return !on.isBefore(birthDate.plusMonths(band.number(from)))
                && on.isBefore(birthDate.plusMonths(band.number(before)));
    }
}

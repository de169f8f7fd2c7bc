package cn.anju.policy.elder;

import cn.anju.policy.elder.FacilitySubsidy.FacilityKind;
import cn.anju.policy.elder.FacilitySubsidy.Purpose;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which grant a district gives to which kind of place, and how it is counted.
enum FacilityRule {
    RURAL_CENTRE("500107", FacilityKind.TOWN_CENTRE_FROM_HOME, Purpose.BUILD, Count.COST_UP_TO),
    RURAL_POINT("500107", FacilityKind.VILLAGE_POINT, Purpose.BUILD, Count.FIXED),
    URBAN_STATION("500107", FacilityKind.STATION, Purpose.OPERATE, Count.GRADED),
    URBAN_CENTRE("500107", FacilityKind.CENTRE, Purpose.OPERATE, Count.GRADED),
    NEW_STATION("500106", FacilityKind.NEW_STATION, Purpose.BUILD, Count.FIXED),
    STATION("500106", FacilityKind.STATION, Purpose.OPERATE, Count.GRADED_COST_UP_TO);

    /// How the amount comes about.
    enum Count {
        FIXED,
        COST_UP_TO,
        GRADED,
        GRADED_COST_UP_TO;

        boolean asksCost() {
            return this == COST_UP_TO || this == GRADED_COST_UP_TO;
        }

        boolean asksFactor() {
            return this == GRADED || this == GRADED_COST_UP_TO;
        }
    }

    private final String district;
    private final FacilityKind kind;
    private final Purpose purpose;
    private final Count count;

    FacilityRule(String district, FacilityKind kind, Purpose purpose, Count count) {
        this.district = district;
        this.kind = kind;
        this.purpose = purpose;
        this.count = count;
    }

    static Optional<FacilityRule> of(String district, FacilityKind kind, Purpose purpose) {
        return Arrays.stream(values())
                .filter(rule -> rule.district.equals(district) && rule.kind == kind && rule.purpose == purpose)
                .findFirst();
    }

    Count count() {
        return count;
    }

    String district() {
        return district;
    }

    /// The amount's parameter, per district.
    String parameter() {
        return "elder.facility." + district + "."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package cn.anju.policy.elder;

import java.time.LocalDate;
import java.util.Comparator;

/// What decides a place on the list: tier, then the disabled destitute, the level, the day of application, age, number.
///
/// @param tier 1 who must be taken in, 2 who comes first among the others, 3 everybody else
record AdmissionRank(
        int tier, boolean disabledDestitute, int level, LocalDate appliedOn, LocalDate birthDate, String no)
        implements Comparable<AdmissionRank> {

    private static final Comparator<AdmissionRank> ORDER = Comparator.comparingInt(AdmissionRank::tier)
            .thenComparing(AdmissionRank::disabledDestitute, Comparator.reverseOrder())
            .thenComparing(AdmissionRank::level, Comparator.reverseOrder())
            .thenComparing(AdmissionRank::appliedOn)
            .thenComparing(AdmissionRank::birthDate)
            .thenComparing(AdmissionRank::no);

    @Override
    public int compareTo(AdmissionRank other) {
        return ORDER.compare(this, other);
    }
}

package cn.anju.policy.housing;

import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What decides an applicant's place: year, priority, then the drawn rank or the time of acceptance, then the number.
///
/// @param drawnRank the rank drawn for those qualified before the measures, null for all others
/// @param acceptedAt when the application was accepted, null for those with a drawn rank
record QueuePlace(
        int year,
        boolean priority,
        @Nullable Integer drawnRank,
        @Nullable LocalDateTime acceptedAt,
        String no) implements Comparable<QueuePlace> {

    private static final Comparator<QueuePlace> ORDER = Comparator.comparingInt(QueuePlace::year)
            .thenComparing(QueuePlace::priority, Comparator.reverseOrder())
            .thenComparing(QueuePlace::drawnRank, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(QueuePlace::acceptedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(QueuePlace::no);

    @Override
    public int compareTo(QueuePlace other) {
        return ORDER.compare(this, other);
    }
}

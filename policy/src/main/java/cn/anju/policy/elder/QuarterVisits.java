package cn.anju.policy.elder;

import cn.anju.policy.Fact;
import cn.anju.policy.Needs;
import cn.anju.policy.elder.VisitRate.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who was to be visited in a quarter, and who was not.
///
/// @param roster the numbers of those who were on the roster on the last day and long enough before
/// @param missed those of them without a visit that counts, sorted
record QuarterVisits(SortedSet<String> roster, List<String> missed) {

    /// Somebody on the roster; a null component is unknown.
    ///
    /// @param to the last day on the roster; "none" while he is on it
    public record OnRoster(@Nullable String no, @Nullable LocalDate from, Fact<LocalDate> to) {}

    /// One visit; a null component is unknown.
    public record Visit(
            @Nullable String no,
            @Nullable LocalDate on,
            @Nullable Channel channel,
            @Nullable Boolean completed) {}

    static QuarterVisits of(
            Quarter quarter,
            int daysOnRoster,
            Collection<String> channels,
            List<OnRoster> roster,
            List<Visit> visits,
            Needs needs) {
        SortedSet<String> due = new TreeSet<>();
        LocalDate since = quarter.last().minusDays(daysOnRoster - 1L);
        for (int i = 0; i < roster.size(); i++) {
            due(roster.get(i), "facts.roster[" + i + "].", since, quarter.last(), due, needs);
        }
        SortedSet<String> missed = new TreeSet<>(due);
        List<Integer> unclear = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (cannotCount(visit, quarter, channels, due)) {
                continue;
            }
            if (visit.no() == null || visit.on() == null || visit.channel() == null || visit.completed() == null) {
                unclear.add(i);
            } else {
                missed.remove(visit.no());
            }
        }
        unclear.forEach(i -> ask(visits.get(i), "facts.visits[" + i + "].", missed, needs));
        return new QuarterVisits(due, List.copyOf(missed));
    }

    /// Somebody who came too late or has left is asked nothing more.
    private static void due(
            OnRoster person, String path, LocalDate since, LocalDate last, SortedSet<String> due, Needs needs) {
        LocalDate to = person.to().value();
        boolean late = person.from() != null && person.from().isAfter(since);
        boolean left = to != null && to.isBefore(last);
        if (late || left) {
            return;
        }
        needs.date(person.from(), path + "from");
        if (!person.to().known()) {
            needs.miss(path + "to");
        }
        due.add(needs.text(person.no(), path + "no"));
    }

    private static boolean cannotCount(
            Visit visit, Quarter quarter, Collection<String> channels, Collection<String> due) {
        return (visit.no() != null && !due.contains(visit.no()))
                || (visit.on() != null && !quarter.contains(visit.on()))
                || (visit.channel() != null
                        && !channels.contains(visit.channel().name()))
                || (visit.completed() != null && !visit.completed());
    }

    /// A visit with gaps matters only where it could be the only one of somebody.
    private static void ask(Visit visit, String path, Collection<String> missed, Needs needs) {
        if (missed.isEmpty() || (visit.no() != null && !missed.contains(visit.no()))) {
            return;
        }
        needs.text(visit.no(), path + "no");
        needs.date(visit.on(), path + "on");
        needs.of(visit.channel(), path + "channel", Channel.HOME);
        needs.flag(visit.completed(), path + "completed");
    }
}

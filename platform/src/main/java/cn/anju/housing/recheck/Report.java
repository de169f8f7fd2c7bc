package cn.anju.housing.recheck;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A run in figures: by district and outcome, and the losses by district and reason.
@Repository
class Report {

    private final JdbcClient jdbc;

    Report(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The figures of one district.
    ///
    /// @param unconfirmed losses that no officer has agreed to yet
    /// @param reasons losses by the id of the unmet condition; one household may count under several
    record Line(String district, Map<Outcome, Long> outcomes, long unconfirmed, Map<String, Long> reasons) {

        long of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }

        long all() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private record Count(String district, Outcome outcome, long count, long unconfirmed) {}

    private record Reason(String district, String reason, long count) {}

    /// By district, only those in reach.
    List<Line> of(RunId run, Scope scope) {
        Map<String, Map<Outcome, Long>> outcomes = new TreeMap<>();
        Map<String, Long> unconfirmed = new TreeMap<>();
        for (var count : counts(run)) {
            outcomes.computeIfAbsent(count.district(), none -> new EnumMap<>(Outcome.class))
                    .put(count.outcome(), count.count());
            unconfirmed.merge(count.district(), count.unconfirmed(), Long::sum);
        }
        Map<String, Map<String, Long>> reasons = new TreeMap<>();
        for (var reason : reasons(run)) {
            reasons.computeIfAbsent(reason.district(), none -> new TreeMap<>()).put(reason.reason(), reason.count());
        }
        return outcomes.keySet().stream()
                .filter(scope::covers)
                .map(district -> new Line(
                        district,
                        outcomes.getOrDefault(district, Map.of()),
                        unconfirmed.getOrDefault(district, 0L),
                        reasons.getOrDefault(district, Map.of())))
                .toList();
    }

    private List<Count> counts(RunId run) {
        return jdbc.sql("""
                        select r.district, r.outcome, count(*) as count,
                            count(*) filter (where r.outcome = 'LOST' and l.case_id is null) as unconfirmed
                        from housing.recheck_result r
                        left join housing.recheck_loss l on l.run_id = r.run_id and l.position = r.position
                        where r.newest and r.run_id = :run group by r.district, r.outcome
                        """)
                .param("run", run.value())
                .query((row, n) -> new Count(
                        row.getString("district"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getLong("count"),
                        row.getLong("unconfirmed")))
                .list();
    }

    private List<Reason> reasons(RunId run) {
        return jdbc.sql("""
                        select district, reason, count(*) as count
                        from housing.recheck_result cross join lateral unnest(unmet) reason
                        where newest and run_id = :run and outcome = 'LOST' group by district, reason
                        """)
                .param("run", run.value())
                .query((row, n) -> new Reason(row.getString("district"), row.getString("reason"), row.getLong("count")))
                .list();
    }
}

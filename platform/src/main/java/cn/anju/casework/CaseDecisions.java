package cn.anju.casework;

import cn.anju.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Decisions that were made for a case, each as the receipt that replays it.
@Repository
public class CaseDecisions {

    private static final String COLUMNS =
            "id, case_id, rule_set, rule_version, key_date, outcome, receipt, receipt_sha256, made_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A stored decision; the receipt is kept as the UTF-8 bytes that were hashed.
    public record Stored(
            UUID id,
            CaseId caseId,
            String ruleSet,
            int ruleVersion,
            LocalDate keyDate,
            String outcome,
            String receipt,
            String sha256,
            Instant madeAt) {}

    public Stored store(
            CaseId id,
            String ruleSet,
            int ruleVersion,
            LocalDate keyDate,
            String outcome,
            String receipt,
            String sha256,
            Actor actor) {
        var decision = UUID.randomUUID();
        jdbc.sql("""
                        insert into casework.case_decision (id, case_id, rule_set, rule_version, key_date, outcome,
                            receipt, receipt_sha256, made_at, made_by)
                        values (:id, :case, :rule, :version, :date, :outcome, :receipt, :hash, :at, :by)
                        """)
                .param("id", decision)
                .param("case", id.value())
                .param("rule", ruleSet)
                .param("version", ruleVersion)
                .param("date", java.sql.Date.valueOf(keyDate))
                .param("outcome", outcome)
                .param("receipt", receipt.getBytes(StandardCharsets.UTF_8))
                .param("hash", sha256)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.account().value())
                .update();
        return the(decision);
    }

    public Stored the(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from casework.case_decision where id = :id")
                .param("id", id)
                .query(CaseDecisions::read)
                .single();
    }

    /// The newest decision of a rule set for the case.
    public Optional<Stored> latest(CaseId id, String ruleSet) {
        return of(id).stream().filter(one -> one.ruleSet().equals(ruleSet)).findFirst();
    }

    /// All decisions of the case, newest first.
    public List<Stored> of(CaseId id) {
        return jdbc.sql("select " + COLUMNS + """
                         from casework.case_decision where case_id = :case order by made_at desc, recorded desc
                        """)
                .param("case", id.value())
                .query(CaseDecisions::read)
                .list();
    }

    /// The outcome of the newest decision of each case that has one.
    public Map<CaseId, String> newestOutcomes(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<CaseId, String> outcomes = new HashMap<>();
        jdbc.sql("""
                        select distinct on (case_id) case_id, outcome from casework.case_decision
                        where case_id in (:ids) order by case_id, made_at desc, recorded desc
                        """).param("ids", ids.stream().map(CaseId::value).toList()).query(row -> {
            outcomes.put(new CaseId(row.getObject("case_id", UUID.class)), row.getString("outcome"));
        });
        return outcomes;
    }

    private static Stored read(ResultSet row, int n) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("rule_set"),
                row.getInt("rule_version"),
                row.getObject("key_date", LocalDate.class),
                row.getString("outcome"),
                new String(row.getBytes("receipt"), StandardCharsets.UTF_8),
                row.getString("receipt_sha256"),
                row.getTimestamp("made_at").toInstant());
    }
}

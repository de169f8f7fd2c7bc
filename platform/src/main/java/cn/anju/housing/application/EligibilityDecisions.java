package cn.anju.housing.application;

import cn.anju.casework.CaseDecisions;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.identity.Actor;
import cn.anju.policy.Advice;
import cn.anju.policy.Receipt;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Makes the decisions on an application's income and eligibility, and keeps them as receipts that replay.
@Repository
public class EligibilityDecisions {

    private final Deciding deciding;
    private final CaseDecisions decisions;
    private final JdbcClient jdbc;

    EligibilityDecisions(Deciding deciding, CaseDecisions decisions, JdbcClient jdbc) {
        this.deciding = deciding;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /// Decides on what is known now, as of the day of submission, and stores both decisions.
    ///
    /// @throws cn.anju.policy.InvalidCase when the facts cannot be decided
    MadeDecision decide(CaseFile file, Actor actor) {
        var outcome = deciding.decide(file, keyDate(file));
        store(file, outcome.income(), outcome.sources(), actor);
        var stored = store(file, outcome.eligibility(), outcome.sources(), actor);
        var advice = outcome.eligibility().decision().advice();
        advice.forEach(one -> store(stored.id(), one));
        int position = 0;
        for (var fact : outcome.sources()) {
            store(stored.id(), position++, fact);
        }
        return made(stored);
    }

    /// The newest decision on eligibility.
    public Optional<MadeDecision> latest(CaseId id) {
        return decisions.latest(id, Deciding.ELIGIBILITY).map(this::made);
    }

    /// All decisions on eligibility, newest first.
    public List<MadeDecision> all(CaseId id) {
        return decisions.of(id).stream()
                .filter(stored -> stored.ruleSet().equals(Deciding.ELIGIBILITY))
                .map(this::made)
                .toList();
    }

    /// The key date of all decisions on an application: the day it was submitted.
    static LocalDate keyDate(CaseFile file) {
        return Objects.requireNonNull(file.submittedOn(), "decided only after submission");
    }

    private MadeDecision made(CaseDecisions.Stored stored) {
        return MadeDecision.of(stored, sources(stored.id()), advice(stored.id()));
    }

    private CaseDecisions.Stored store(
            CaseFile file, Deciding.Decided decided, List<SourcedFact> sources, Actor actor) {
        var decision = decided.decision();
        var receipt = Receipt.of(file.number().value(), decision, decided.facts(), said(sources));
        return decisions.store(
                file.id(),
                decision.ruleSet(),
                decision.version(),
                decision.on(),
                decision.outcome(),
                receipt.text(),
                receipt.sha256(),
                actor);
    }

    /// Where each fact came from, and when it reached us, for the receipt.
    private static Map<String, String> said(List<SourcedFact> sources) {
        Map<String, String> said = new LinkedHashMap<>();
        sources.forEach(fact -> said.put(
                fact.path(), fact.fetchedAt() == null ? fact.source() : fact.source() + " " + fact.fetchedAt()));
        return said;
    }

    private void store(UUID decision, Advice advice) {
        jdbc.sql("""
                        insert into housing.decision_advice (decision_id, condition, text)
                        values (:decision, :condition, :text)
                        """)
                .param("decision", decision)
                .param("condition", advice.condition())
                .param("text", advice.text())
                .update();
    }

    private Map<String, String> advice(UUID decision) {
        Map<String, String> advice = new LinkedHashMap<>();
        jdbc.sql("select condition, text from housing.decision_advice where decision_id = :decision order by entry")
                .param("decision", decision)
                .query(row -> {
                    advice.merge(row.getString("condition"), row.getString("text"), String::concat);
                });
        return advice;
    }

    private void store(UUID decision, int position, SourcedFact fact) {
        jdbc.sql("""
                        insert into housing.decision_fact (decision_id, position, path, label, value, source,
                            fetched_at, desk_only)
                        values (:decision, :position, :path, :label, :value, :source, :fetched, :desk)
                        """)
                .param("decision", decision)
                .param("position", position)
                .param("path", fact.path())
                .param("label", fact.label())
                .param("value", fact.value())
                .param("source", fact.source())
                .param("fetched", fact.fetchedAt() == null ? null : Timestamp.from(fact.fetchedAt()), Types.TIMESTAMP)
                .param("desk", fact.deskOnly())
                .update();
    }

    private List<SourcedFact> sources(UUID decision) {
        return jdbc.sql("""
                        select path, label, value, source, fetched_at, desk_only
                        from housing.decision_fact where decision_id = :decision order by position
                        """)
                .param("decision", decision)
                .query((row, n) -> {
                    var fetched = row.getTimestamp("fetched_at");
                    return new SourcedFact(
                            row.getString("path"),
                            row.getString("label"),
                            row.getString("value"),
                            row.getString("source"),
                            fetched == null ? null : fetched.toInstant(),
                            row.getBoolean("desk_only"));
                })
                .list();
    }
}

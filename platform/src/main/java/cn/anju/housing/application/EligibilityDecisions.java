package cn.anju.housing.application;

import cn.anju.casework.CaseDecisions;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.identity.Actor;
import cn.anju.policy.Receipt;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
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
        store(file, outcome.income(), actor);
        var stored = store(file, outcome.eligibility(), actor);
        int position = 0;
        for (var fact : outcome.sources()) {
            store(stored.id(), position++, fact);
        }
        return MadeDecision.of(stored, outcome.sources());
    }

    /// Keeps a decision that was made elsewhere with its case, as the receipt that it is.
    public void keep(CaseFile file, MadeDecision made, Actor actor) {
        var receipt = Receipt.parse(made.receipt());
        var decision = receipt.again(cn.anju.policy.RuleSets.standard());
        var stored = decisions.store(
                file.id(),
                decision.ruleSet(),
                decision.version(),
                decision.on(),
                decision.outcome(),
                made.receipt(),
                made.sha256(),
                actor);
        int position = 0;
        for (var fact : made.sources()) {
            store(stored.id(), position++, fact);
        }
    }

    /// The newest decision on eligibility.
    public Optional<MadeDecision> latest(CaseId id) {
        return decisions.latest(id, Deciding.ELIGIBILITY).map(stored -> MadeDecision.of(stored, sources(stored.id())));
    }

    /// All decisions on eligibility, newest first.
    public List<MadeDecision> all(CaseId id) {
        return decisions.of(id).stream()
                .filter(stored -> stored.ruleSet().equals(Deciding.ELIGIBILITY))
                .map(stored -> MadeDecision.of(stored, sources(stored.id())))
                .toList();
    }

    /// The key date of all decisions on an application: the day it was submitted.
    static LocalDate keyDate(CaseFile file) {
        return Objects.requireNonNull(file.submittedOn(), "decided only after submission");
    }

    private CaseDecisions.Stored store(CaseFile file, Deciding.Decided decided, Actor actor) {
        var decision = decided.decision();
        var receipt = Receipt.of(file.number().value(), decision, decided.facts());
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

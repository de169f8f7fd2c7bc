package cn.anju.housing.exit;

import cn.anju.casework.CaseDecisions;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.identity.Actor;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Receipt;
import cn.anju.policy.RuleSets;
import cn.anju.policy.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/// The decisions of a case of leaving, each kept as the receipt that replays it.
@Repository
class ExitDecisions {

    private final CaseDecisions decisions;

    ExitDecisions(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    /// A decision as it is read: what asks the household to go first.
    record Read(String outcome, Instant madeAt, List<ConditionResult> conditions, Receipt receipt) {

        List<ConditionResult> reasons() {
            return conditions.stream()
                    .filter(one -> one.status() == Status.NOT_MET)
                    .toList();
        }
    }

    void store(CaseFile file, ExitFacts.Decided decided, Actor by) {
        var decision = decided.decision();
        var receipt = Receipt.of(file.number().value(), decision, decided.facts());
        decisions.store(
                file.id(),
                decision.ruleSet(),
                decision.version(),
                decision.on(),
                decision.outcome(),
                receipt.text(),
                receipt.sha256(),
                by);
    }

    Optional<Read> latest(CaseId id) {
        return decisions.latest(id, ExitFacts.RULE.name()).map(stored -> {
            var receipt = Receipt.parse(stored.receipt());
            return new Read(
                    stored.outcome(),
                    stored.madeAt(),
                    receipt.again(RuleSets.standard()).conditions().stream()
                            .sorted(Comparator.comparing(one -> one.status() != Status.NOT_MET))
                            .toList(),
                    receipt);
        });
    }
}

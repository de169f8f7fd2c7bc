package cn.anju.housing.renewal;

import cn.anju.casework.CaseFile;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.renewal.RenewalVerdict.Answer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the newest decision on a renewal means.
@Component
class RenewalVerdicts {

    private final EligibilityDecisions decisions;

    RenewalVerdicts(EligibilityDecisions decisions) {
        this.decisions = decisions;
    }

    Optional<RenewalVerdict> find(CaseFile renewal) {
        return decisions
                .latest(renewal.id())
                .map(made ->
                        RenewalVerdict.of(made, renewal.form(Renewal.Form.class).regime()));
    }

    Answer on(CaseFile renewal) {
        return find(renewal).map(RenewalVerdict::answer).orElse(Answer.OPEN);
    }

    /// The recognition that the newest decision read; NONE without one.
    String recognition(CaseFile renewal) {
        return decisions
                .latest(renewal.id())
                .map(made -> String.valueOf(made.facts().getOrDefault("recognition", "NONE")))
                .orElse("NONE");
    }
}

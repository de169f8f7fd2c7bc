package cn.anju.housing.recheck;

import cn.anju.housing.application.SourcedFact;
import cn.anju.identity.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A household decided in a run, as it is written down.
///
/// @param unmet ids of the conditions that were not met
/// @param waits what it waits for, in words; null unless the outcome is UNANSWERED
/// @param question what the household is asked; null unless the outcome is NEEDS_FACTS
/// @param facts as the rule set reads them: with the rule's version they give the explanation again
record Verdict(
        Chosen.One household,
        Outcome outcome,
        List<String> unmet,
        int ruleVersion,
        @Nullable String waits,
        @Nullable Question question,
        PersonId applicant,
        Map<String, @Nullable Object> facts,
        List<SourcedFact> sources) {

    Verdict {
        unmet = List.copyOf(unmet);
        sources = List.copyOf(sources);
    }
}

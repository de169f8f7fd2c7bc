package cn.anju.housing.application;

import cn.anju.casework.CaseDecisions;
import cn.anju.casework.CaseId;
import cn.anju.casework.CaseSheets;
import cn.anju.casework.ParametersInForce;
import cn.anju.exchange.Fact;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.policy.Decision;
import cn.anju.policy.Parameters;
import cn.anju.policy.Receipt;
import cn.anju.policy.RuleSets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides households that applied once on another day and on what registers say by then, by the thousand.
@Component
public class DecidingAgain {

    /// What officers entered once and no register speaks of; everything else they entered has aged since.
    private static final Set<EnterableFact> LASTING = EnumSet.of(EnterableFact.CIVIL_CAPACITY, EnterableFact.INDUSTRY);

    private final CaseSheets sheets;
    private final People people;
    private final EnteredFacts entered;
    private final OwnRegisters own;
    private final ParametersInForce parameters;

    DecidingAgain(
            CaseSheets sheets, People people, EnteredFacts entered, OwnRegisters own, ParametersInForce parameters) {
        this.parameters = parameters;
        this.sheets = sheets;
        this.people = people;
        this.entered = entered;
        this.own = own;
    }

    /// A decision with its facts and where each came from.
    ///
    /// @param incomeMissing paths of what the check of incomes still needs; empty when it is complete
    public record Decided(
            Decision decision,
            Map<String, @Nullable Object> facts,
            List<SourcedFact> sources,
            List<String> incomeMissing) {}

    /// The households of these applications in a handful of reads; who no longer has any data is missing.
    public Map<CaseId, HouseholdOnFile> read(Collection<CaseId> applications) {
        var found = sheets.of(applications);
        var persons = people.of(found.values().stream()
                .flatMap(sheet -> sheet.people().stream())
                .map(one -> one.person())
                .collect(Collectors.toSet()));
        Map<CaseId, Family> families = new LinkedHashMap<>();
        found.forEach((id, sheet) -> {
            var family = Family.of(sheet.people(), persons);
            if (!family.members().isEmpty()) {
                families.put(id, family);
            }
        });
        var registers = own.about(families);
        var lines = entered.of(families.keySet());
        Map<CaseId, HouseholdOnFile> households = new HashMap<>();
        families.forEach((id, family) -> {
            var sheet = Objects.requireNonNull(found.get(id));
            households.put(
                    id,
                    new HouseholdOnFile(
                            id,
                            sheet.number(),
                            sheet.form(ApplicationForm.class),
                            family,
                            lines.getOrDefault(id, List.of()),
                            Objects.requireNonNull(registers.get(id))));
        });
        return households;
    }

    /// @param heard what the departments say now
    /// @param since from when on entered facts count; older ones only where no register speaks of the matter
    /// @throws cn.anju.policy.InvalidCase when the facts cannot be decided
    public Decided decide(
            HouseholdOnFile household, List<Fact<?>> heard, Instant since, LocalDate on, Parameters inForce) {
        var told = new EnteredFacts.Newest(household.entered().stream()
                .filter(line -> LASTING.contains(line.fact()) || !line.at().isBefore(since))
                .toList());
        var outcome = Deciding.decide(
                household.family(), household.form(), new Heard(heard), told, household.own(), on, inForce);
        return new Decided(
                outcome.eligibility().decision(),
                outcome.eligibility().facts(),
                outcome.sources(),
                outcome.income().decision().missing());
    }

    /// A decision in words again, from the facts that were kept of it and the version of the rule that made it.
    public MadeDecision explained(
            CaseId application,
            String number,
            Map<String, @Nullable Object> facts,
            List<SourcedFact> sources,
            int version,
            LocalDate on,
            Instant madeAt) {
        var decision = RuleSets.standard()
                .find(Deciding.ELIGIBILITY, version)
                .orElseThrow()
                .decideJson(facts, on, parameters.set());
        var receipt = Receipt.of(number, decision, facts);
        return MadeDecision.of(
                new CaseDecisions.Stored(
                        application.value(),
                        application,
                        decision.ruleSet(),
                        decision.version(),
                        on,
                        decision.outcome(),
                        receipt.text(),
                        receipt.sha256(),
                        madeAt),
                sources);
    }

    /// Writes down what a household answered; it counts like an entered fact, under the household's own name.
    ///
    /// @return whether the value fits
    public boolean tell(
            CaseId application, EnterableFact fact, @Nullable PersonId person, String value, String reason, Actor by) {
        if (!fact.takes(value)) {
            return false;
        }
        entered.add(application, fact, person, value, reason, null, by);
        return true;
    }
}

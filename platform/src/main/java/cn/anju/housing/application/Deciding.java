package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import cn.anju.casework.ParametersInForce;
import cn.anju.exchange.Checks;
import cn.anju.identity.People;
import cn.anju.policy.Decision;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.RuleSets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Works out income and eligibility of an application from what is known now; stores nothing.
@Component
class Deciding {

    static final String INCOME = "housing.income";
    static final String ELIGIBILITY = "housing.eligibility";
    private static final RuleSet<?> INCOME_RULE =
            RuleSets.standard().find(INCOME).orElseThrow();
    private static final RuleSet<?> ELIGIBILITY_RULE =
            RuleSets.standard().find(ELIGIBILITY).orElseThrow();

    private final Checks checks;
    private final EnteredFacts entered;
    private final OwnRegisters own;
    private final People people;
    private final ParametersInForce parameters;

    Deciding(Checks checks, EnteredFacts entered, OwnRegisters own, People people, ParametersInForce parameters) {
        this.checks = checks;
        this.entered = entered;
        this.own = own;
        this.people = people;
        this.parameters = parameters;
    }

    /// One decided rule set with the facts it read.
    record Decided(Decision decision, Map<String, @Nullable Object> facts) {}

    /// Both decisions and where their facts came from.
    record Outcome(Decided income, Decided eligibility, List<SourcedFact> sources) {}

    Outcome decide(CaseFile file, LocalDate on) {
        return decide(file, on, parameters.set());
    }

    /// @throws InvalidCase when the facts cannot be decided on that date, naming the path
    Outcome decide(CaseFile file, LocalDate on, Parameters inForce) {
        var family = Family.of(file, people);
        return decide(
                family,
                file.form(HouseholdForm.class),
                new Heard(checks.answers(file.id().value())),
                entered.newest(file.id()),
                own.about(family, file),
                on,
                inForce);
    }

    /// The same from what has been read already.
    static Outcome decide(
            Family family,
            HouseholdForm asked,
            Heard heard,
            EnteredFacts.Newest told,
            OwnRegisters.Known own,
            LocalDate on,
            Parameters inForce) {
        var form = asked.household();
        var earned = IncomeFacts.of(family, form, heard, told, on);
        var income = income(earned, on, inForce);
        var household = new HouseholdFacts(family, form, heard, told, on, asked.regime())
                .gather(verified(income.decision()), own);
        var facts = household.facts();
        var eligibility = new Decided(ELIGIBILITY_RULE.decideJson(facts, on, inForce), facts);
        return new Outcome(
                income,
                eligibility,
                Stream.concat(earned.sources().stream().map(Deciding::ofIncome), household.sources().stream())
                        .toList());
    }

    /// The parameters that eligibility reads.
    static List<String> parameterIds() {
        return ELIGIBILITY_RULE.parameterIds();
    }

    /// An industry that the statistics do not name is unknown: an officer then enters the one that fits.
    private static Decided income(FactSheet earned, LocalDate on, Parameters inForce) {
        var facts = earned.facts();
        try {
            return new Decided(INCOME_RULE.decideJson(facts, on, inForce), facts);
        } catch (InvalidCase unnamed) {
            if (!unnamed.path().endsWith(".industry")) {
                throw unnamed;
            }
            if (facts.get("persons") instanceof List<?> persons) {
                persons.forEach(one -> ((Map<?, ?>) one).remove("industry"));
            }
            return new Decided(INCOME_RULE.decideJson(facts, on, inForce), facts);
        }
    }

    /// The verified incomes of the adults in their order; empty while one is not verified.
    private static List<BigDecimal> verified(Decision income) {
        List<BigDecimal> incomes = new ArrayList<>();
        if (income.values().get("persons") instanceof List<?> persons) {
            for (Object one : persons) {
                if (one instanceof Map<?, ?> person && person.get("income") instanceof BigDecimal amount) {
                    incomes.add(amount);
                }
            }
        }
        return incomes;
    }

    private static SourcedFact ofIncome(SourcedFact fact) {
        return new SourcedFact(
                "income." + fact.path(), fact.label(), fact.value(), fact.source(), fact.fetchedAt(), fact.deskOnly());
    }
}

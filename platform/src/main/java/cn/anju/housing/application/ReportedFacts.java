package cn.anju.housing.application;

import cn.anju.casework.CaseId;
import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import cn.anju.look.Format;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Facts that a tenant reported and an officer took (第四十二条第一款): their source reads «the tenant, date».
@Component
public class ReportedFacts {

    private static final String TENANT = "承租人";

    private final EnteredFacts facts;

    ReportedFacts(EnteredFacts facts) {
        this.facts = facts;
    }

    /// @param household the household's application
    /// @param person whom it is about; null for the applicant or the household
    /// @param reported the day on which the tenant reported it
    /// @param document the paper that shows it; null for none
    /// @throws IllegalArgumentException when the value does not fit the fact
    public void enter(
            CaseId household,
            EnterableFact fact,
            @Nullable PersonId person,
            String value,
            LocalDate reported,
            @Nullable UUID document,
            Actor officer) {
        if (!fact.takes(value)) {
            throw new IllegalArgumentException(fact + " does not take " + value);
        }
        facts.add(household, fact, person, value, Format.date(reported) + "申报，经审核采纳", document, officer, TENANT);
    }
}

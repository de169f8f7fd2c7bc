package cn.anju.housing.application;

import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.PersonId;
import cn.anju.identity.Role;
import cn.anju.kernel.Refused;
import cn.anju.policy.InvalidCase;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An officer of the first review enters what no register answers, with the reason, and the case is decided again.
@Component
public class EnteringFact {

    private static final int SHORTEST_REASON = 5;

    /// The states of an application, and of what reviews a household again, in which facts are gathered.
    private static final Set<String> OPEN =
            Set.of(HousingApplication.State.ACCEPTED.name(), HousingApplication.State.FIRST_REVIEW.name());

    private final Cases cases;
    private final EnteredFacts facts;
    private final EligibilityDecisions decisions;
    private final CaseDocuments documents;
    private final AuditTrail audit;

    EnteringFact(
            Cases cases,
            EnteredFacts facts,
            EligibilityDecisions decisions,
            CaseDocuments documents,
            AuditTrail audit) {
        this.cases = cases;
        this.facts = facts;
        this.decisions = decisions;
        this.documents = documents;
        this.audit = audit;
    }

    /// Whether the officer may enter facts on this case now.
    public static boolean isOpen(CaseFile file, Actor officer) {
        return officer.holds(Role.FIRST_REVIEWER, file.district()) && isGathering(file);
    }

    /// Whether facts of the household are still being gathered.
    public static boolean isGathering(CaseFile file) {
        return HouseholdForm.isOn(file) && OPEN.contains(file.state().name());
    }

    /// @param person whom it is about; null for facts about the applicant or the household
    /// @param document a document of this case that proves it; null for none
    /// @throws Refused with the field that is wrong
    @Transactional
    public void enter(
            CaseFile read,
            EnterableFact fact,
            @Nullable PersonId person,
            String value,
            String reason,
            @Nullable UUID document,
            Actor officer) {
        var file = cases.lock(read.id());
        if (!isOpen(file, officer)) {
            throw new Refused("fact.not-now", "现在不能录入。", "只有初审人员在初审时可以录入信息。", "请把事项退回初审再录入。");
        }
        if (fact.perPerson() != (person != null) || (person != null && !file.concerns(person))) {
            throw new Refused("fact.person", "person", "请选这条信息说的是谁。", "", "从家庭成员里选一位。");
        }
        if (!fact.takes(value)) {
            throw new Refused("fact.value", "value", "填写的内容不对。", "", fact.form().hint() + "。");
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refused("fact.reason", "reason", "请写明依据，至少 5 个字。", "", "例如“劳动合同原件，2025 年签订”。");
        }
        if (document != null
                && documents.of(file.id()).stream()
                        .noneMatch(one -> one.document().equals(document))) {
            throw new Refused("fact.document", "document", "选的材料不在这件事项里。", "", "请从列出的材料里选。");
        }
        facts.add(file.id(), fact, person, value.strip(), reason.strip(), document, officer);
        audit.record(AuditEntry.done(officer, "housing.application.enter-fact", "case", file.number())
                .in(file.district())
                .because(fact.name()));
        if (file.state().name().equals(HousingApplication.State.FIRST_REVIEW.name())) {
            again(file, officer);
        }
    }

    private void again(CaseFile file, Actor officer) {
        try {
            decisions.decide(file, officer);
        } catch (InvalidCase impossible) {
            throw new Refused("fact.impossible", "value", "按这个值不能核算：" + impossible.reason(), "", "请核对后再录入。");
        }
    }
}

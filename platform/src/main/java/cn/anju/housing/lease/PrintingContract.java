package cn.anju.housing.lease;

import cn.anju.archive.About;
import cn.anju.archive.DocumentId;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.Documents;
import cn.anju.archive.paper.PaperPrinter;
import cn.anju.casework.CaseFile;
import cn.anju.housing.stock.Project;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Divisions;
import cn.anju.identity.People;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prints the contract of a lease and keeps it in the household's archive.
@Component
class PrintingContract {

    private final People people;
    private final Divisions divisions;
    private final Documents documents;

    PrintingContract(People people, Divisions divisions, Documents documents) {
        this.people = people;
        this.divisions = divisions;
        this.documents = documents;
    }

    /// The kept paper.
    record Printed(DocumentId document, String sha256) {}

    /// @param household the application of the household
    /// @param rentNote what the rent is, where it is not area × standard; null otherwise
    Printed print(
            LeaseTerms agreed,
            Project project,
            UnitType type,
            int floor,
            CaseFile household,
            @Nullable String rentNote) {
        var tenant = people.the(household.applicant().orElseThrow().person());
        var text = ContractText.of(new ContractText.Subject(
                agreed,
                project,
                type.label(),
                floor,
                tenant,
                household.people().size(),
                divisions.name(household.district()) + "住房保障主管部门",
                rentNote));
        var paper = PaperPrinter.print(text.paper());
        var persons =
                household.people().stream().map(CaseFile.Participant::person).collect(Collectors.toUnmodifiableSet());
        var kept = documents.keep(
                paper,
                "租赁合同-" + agreed.number() + ".pdf",
                DocumentKind.CONTRACT,
                new About(household.district(), persons, household.number().value()),
                Actor.SYSTEM);
        return new Printed(kept.id(), paper.sha256());
    }
}

package cn.anju.housing.exit;

import cn.anju.archive.About;
import cn.anju.archive.DocumentId;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.Documents;
import cn.anju.archive.HouseholdArchives;
import cn.anju.archive.NewEntry;
import cn.anju.archive.paper.PrintedPaper;
import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.identity.Actor;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Keeps the papers of leaving: in the archive, in the case, and in the index of the household's own archive.
@Component
class ExitPapers {

    static final DocumentKind SETTLEMENT = new DocumentKind("EXIT_SETTLEMENT", "腾退结算单");
    static final DocumentKind COURT_FILE = new DocumentKind("EXIT_COURT_FILE", "强制执行申请案卷");

    private final Documents documents;
    private final CaseDocuments inCase;
    private final HouseholdArchives archives;
    private final Clock clock;

    ExitPapers(Documents documents, CaseDocuments inCase, HouseholdArchives archives, Clock clock) {
        this.documents = documents;
        this.inCase = inCase;
        this.archives = archives;
        this.clock = clock;
    }

    DocumentId keep(CaseFile file, PrintedPaper paper, DocumentKind kind, Actor by) {
        var persons = file.people().stream().map(CaseFile.Participant::person).collect(Collectors.toSet());
        var number = file.number().value();
        var kept = documents.keep(
                paper, kind.label() + "-" + number + ".pdf", kind, new About(file.district(), persons, number), by);
        inCase.add(file.id(), kind.code(), kept.id().value(), by);
        var archive = archives.of(file.applicant().orElseThrow().person(), file.district(), by);
        archives.add(
                archive,
                NewEntry.of(clock.instant(), kind, kind.label(), number).with(kept.id()),
                by);
        return kept.id();
    }
}

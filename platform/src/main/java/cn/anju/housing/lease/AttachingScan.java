package cn.anju.housing.lease;

import cn.anju.archive.About;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.Documents;
import cn.anju.archive.FileRefusal;
import cn.anju.archive.Storing;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Attaches the scan of a contract that was signed on paper; the archive keeps every scan, the lease shows the newest.
@Component
public class AttachingScan {

    private final Leases leases;
    private final Cases cases;
    private final Documents documents;
    private final AuditTrail audit;

    AttachingScan(Leases leases, Cases cases, Documents documents, AuditTrail audit) {
        this.leases = leases;
        this.cases = cases;
        this.documents = documents;
        this.audit = audit;
    }

    /// @return why the file was refused; empty when it is attached
    @Transactional
    public Optional<FileRefusal> attach(Lease lease, InputStream content, String name, Actor actor) throws IOException {
        var file = cases.the(lease.caseId());
        var persons = file.people().stream().map(CaseFile.Participant::person).collect(Collectors.toUnmodifiableSet());
        var about = new About(lease.district(), persons, file.number().value());
        return switch (documents.store(content, name, DocumentKind.SIGNED_SCAN, about, actor)) {
            case Storing.Refused(var refusal) -> Optional.of(refusal);
            case Storing.Stored(var stored) -> {
                leases.attachScan(lease.number(), stored.id());
                audit.record(AuditEntry.done(actor, "housing.lease.scan", "lease", lease.number())
                        .in(lease.district()));
                yield Optional.empty();
            }
        };
    }
}

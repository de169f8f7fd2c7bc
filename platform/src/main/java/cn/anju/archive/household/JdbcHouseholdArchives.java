package cn.anju.archive.household;

import cn.anju.archive.AccessLog;
import cn.anju.archive.ArchiveId;
import cn.anju.archive.HouseholdArchive;
import cn.anju.archive.HouseholdArchive.Found;
import cn.anju.archive.HouseholdArchives;
import cn.anju.archive.Look;
import cn.anju.archive.NewEntry;
import cn.anju.archive.Purpose;
import cn.anju.archive.paper.PrintedPaper;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.PersonId;
import cn.anju.kernel.NotFound;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Electronic archives in PostgreSQL.
@Component
class JdbcHouseholdArchives implements HouseholdArchives {

    private final HouseholdRows households;
    private final EntryRows entries;
    private final Addresses addresses;
    private final ArchiveSearch search;
    private final ArchiveExport export;
    private final AccessLog accessLog;
    private final AuditTrail audit;
    private final Clock clock;

    JdbcHouseholdArchives(
            HouseholdRows households,
            EntryRows entries,
            Addresses addresses,
            ArchiveSearch search,
            ArchiveExport export,
            AccessLog accessLog,
            AuditTrail audit,
            Clock clock) {
        this.households = households;
        this.entries = entries;
        this.addresses = addresses;
        this.search = search;
        this.export = export;
        this.accessLog = accessLog;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ArchiveId of(PersonId person, String district, Actor by) {
        households.lock(person);
        return households.findOf(person).orElseGet(() -> {
            var archive = households.open(district, by.account(), clock.instant());
            households.join(archive, person, clock.instant());
            audit.record(AuditEntry.done(by, "archive.open", "archive", archive).in(district));
            return archive;
        });
    }

    @Override
    public Optional<ArchiveId> findOf(PersonId person) {
        return households.findOf(person);
    }

    @Override
    @Transactional
    public void members(ArchiveId archive, Set<PersonId> members, Actor by) {
        var now = clock.instant();
        households.leaveAllBut(archive, members, now);
        members.stream()
                .sorted(Comparator.comparing(PersonId::value))
                .forEach(person -> households.join(archive, person, now));
        audit.record(AuditEntry.done(by, "archive.members", "archive", archive));
    }

    @Override
    @Transactional
    public void address(ArchiveId archive, @Nullable String address, Actor by) {
        addresses.change(archive, address == null || address.isBlank() ? null : address.strip());
        audit.record(AuditEntry.done(by, "archive.address", "archive", archive));
    }

    @Override
    @Transactional
    public long add(ArchiveId archive, NewEntry entry, Actor by) {
        return entries.add(archive, entry, by.account(), clock.instant());
    }

    @Override
    public List<Found> search(String words, Actor reader, int limit) {
        return search.search(words, Reach.of(reader), limit);
    }

    @Override
    @Transactional
    public HouseholdArchive open(ArchiveId archive, Actor reader, Purpose purpose) {
        var found = households
                .find(archive)
                .filter(one -> Reach.of(reader).covers(one.district()))
                .orElseThrow(() -> new NotFound("档案"));
        accessLog.looked(new Look(reader, found.members(), "家庭电子档案", found.number(), found.district(), purpose));
        return new HouseholdArchive(
                archive,
                found.number(),
                found.district(),
                found.members(),
                addresses.find(archive).orElse(null),
                entries.of(archive));
    }

    @Override
    @Transactional
    public PrintedPaper export(ArchiveId archive, Actor reader) {
        var opened = open(archive, reader, Purpose.EXPORT);
        audit.record(
                AuditEntry.done(reader, "archive.export", "archive", archive).in(opened.district()));
        return export.print(opened, reader);
    }
}

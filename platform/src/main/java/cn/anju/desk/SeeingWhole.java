package cn.anju.desk;

import cn.anju.archive.AccessLog;
import cn.anju.archive.Look;
import cn.anju.archive.Purpose;
import cn.anju.casework.ReadingCase;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.PersonId;
import cn.anju.kernel.NotFound;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The whole identity number of one member of a case; asked for by itself, and written down.
@Component
class SeeingWhole {

    private final ReadingCase reading;
    private final People people;
    private final AccessLog log;
    private final AuditTrail audit;

    SeeingWhole(ReadingCase reading, People people, AccessLog log, AuditTrail audit) {
        this.reading = reading;
        this.people = people;
        this.log = log;
        this.audit = audit;
    }

    /// @throws NotFound when the case is not the reader's, or the person is not in it
    @Transactional
    public Person of(String number, UUID person, Actor reader) {
        var file = reading.asStaff(reader, number, "事项详情");
        var id = new PersonId(person);
        if (!file.concerns(id)) {
            throw new NotFound("人员");
        }
        var found = people.find(id).orElseThrow(() -> new NotFound("人员"));
        log.looked(new Look(reader, Set.of(id), "完整证件号码", number, file.district(), Purpose.REVIEW));
        audit.record(AuditEntry.done(reader, "person.see-whole", "person", id).in(file.district()));
        return found;
    }
}

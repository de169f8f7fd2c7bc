package cn.anju.housing.exit;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.ReadingCase;
import cn.anju.casework.Refusal;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.kernel.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records the check-out of a home that is about to be given back; corrected until it is.
@Component
class CheckingOut {

    private final ReadingCase reading;
    private final Cases cases;
    private final Leases leases;
    private final CheckOuts checkOuts;
    private final AuditTrail audit;
    private final Clock clock;

    CheckingOut(ReadingCase reading, Cases cases, Leases leases, CheckOuts checkOuts, AuditTrail audit, Clock clock) {
        this.reading = reading;
        this.cases = cases;
        this.leases = leases;
        this.checkOuts = checkOuts;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean isOpen(CaseFile file, Actor actor) {
        return ExitReach.opens(actor, file.district())
                && !file.isIn(ExitCase.State.VACATED, ExitCase.State.CLOSED, ExitCase.State.WITHDRAWN);
    }

    /// @throws NotFound when there is no such case for this officer, or its home is given back already
    CaseFile theCase(String number, Actor actor) {
        var file = reading.asStaff(actor, number, "交房验收");
        if (!file.type().key().equals(ExitCase.KEY) || !isOpen(file, actor)) {
            throw new NotFound("交房验收");
        }
        return file;
    }

    Lease lease(CaseFile file) {
        return leases.find(new LeaseNumber(file.form(ExitCase.Form.class).lease()))
                .orElseThrow();
    }

    /// @return what is wrong with the form; empty when it is recorded
    @Transactional
    public List<Refusal> record(CaseFile file, CheckOutForm form, Actor actor) {
        var locked = cases.lock(file.id());
        if (!isOpen(locked, actor)) {
            throw new NotFound("交房验收");
        }
        return switch (form.read(lease(file).terms().startsOn(), LocalDate.now(clock))) {
            case CheckOutForm.Read.Bad(var problems) -> problems;
            case CheckOutForm.Read.Good(var checkOut) -> {
                checkOuts.record(file.id(), checkOut, actor.account());
                audit.record(AuditEntry.done(actor, "housing.exit.check-out", "case", file.number())
                        .in(file.district()));
                yield List.of();
            }
        };
    }
}

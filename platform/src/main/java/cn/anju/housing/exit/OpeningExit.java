package cn.anju.housing.exit;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.casework.Refusal;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens the case of a household that has to leave; a lease has one open case, guarded in the database.
///
/// Joins the caller's transaction. Nothing follows from opening but work for the desk: the notice is an officer's.
@Component
public class OpeningExit {

    private final Cases cases;
    private final ExitCase type;
    private final Leases leases;
    private final LeavingLeases leaving;
    private final ExitRegister register;
    private final ExitFacts facts;
    private final ExitDecisions decisions;
    private final AuditTrail audit;
    private final Clock clock;

    OpeningExit(
            Cases cases,
            ExitCase type,
            Leases leases,
            LeavingLeases leaving,
            ExitRegister register,
            ExitFacts facts,
            ExitDecisions decisions,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.type = type;
        this.leases = leases;
        this.leaving = leaving;
        this.register = register;
        this.facts = facts;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Result {

        record Opened(CaseNumber number) implements Result {}

        /// The lease has an open case already.
        record OpenAlready(CaseNumber number) implements Result {}

        /// The lease does not run, or the facts do not carry the reason.
        record Refused(Refusal why) implements Result {}
    }

    /// Opens a case for a plain reason, or names the one that is open.
    ///
    /// @param since the day from which the reason stands
    /// @param why what was found, for the household to read
    /// @throws IllegalStateException when it is refused: the caller has decided on the same facts
    @Transactional
    public CaseNumber open(LeaseNumber lease, ExitReason reason, LocalDate since, String why, Actor by) {
        return switch (open(lease, ExitGrounds.of(reason, since, why), by)) {
            case Result.Opened(var number) -> number;
            case Result.OpenAlready(var number) -> number;
            case Result.Refused(var refusal) -> throw new IllegalStateException(lease + ": " + refusal.code());
        };
    }

    /// Opens a case, or says why not.
    @Transactional
    public Result open(LeaseNumber number, ExitGrounds grounds, Actor by) {
        if (!leaving.lockLive(number)) {
            return new Result.Refused(Refusal.of("lease-over", "这份合同不在履行中。", "请核对合同编号。"));
        }
        var open = register.openOf(number);
        if (open.isPresent()) {
            return new Result.OpenAlready(cases.the(open.get().caseId()).number());
        }
        var lease = leases.find(number).orElseThrow();
        var today = LocalDate.now(clock);
        if (grounds.since().isAfter(today)) {
            return new Result.Refused(new Refusal("since", "since", "起算日期不能晚于今天。", "请填写事实发生的日期。"));
        }
        var decided = facts.decide(lease, grounds, ExitFacts.Steps.NONE, today);
        if (!decided.carries(grounds)) {
            return new Result.Refused(Refusal.of("grounds", "现有事实还不构成应当腾退的情形。", decided.sentence(grounds)));
        }
        return new Result.Opened(open(lease, grounds, decided, by).number());
    }

    private CaseFile open(Lease lease, ExitGrounds grounds, ExitFacts.Decided decided, Actor by) {
        var household = cases.the(lease.caseId());
        var form = new ExitCase.Form(
                lease.number().value(), lease.terms().unitCode().value(), grounds);
        var file = cases.open(type, lease.district(), form, household.people(), null, by);
        register.insert(file.id(), lease.number(), grounds);
        decisions.store(file, decided, by);
        audit.record(
                AuditEntry.done(by, "housing.exit.open", "case", file.number()).in(file.district()));
        return file;
    }
}

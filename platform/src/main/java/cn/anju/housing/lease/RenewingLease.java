package cn.anju.housing.lease;

import cn.anju.casework.Cases;
import cn.anju.casework.Refusal;
import cn.anju.casework.RefusedInEffect;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.RentStandards;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Signs the lease that follows an ending one (第三十二条): a new contract for the same home, with the rent of its day.
///
/// It begins on the day after the old term. Where the old lease has been billed beyond its term already, because the
/// decision came late, it begins on the first of the month after the last bill: no day is charged twice and none is
/// left out.
@Component
public class RenewingLease {

    private final Leases leases;
    private final FollowingLeases following;
    private final Cases cases;
    private final UnitFacts units;
    private final Projects projects;
    private final RentStandards rents;
    private final RentAtSigning rent;
    private final PrintingContract contracts;
    private final AuditTrail audit;
    private final Clock clock;

    RenewingLease(
            Leases leases,
            FollowingLeases following,
            Cases cases,
            UnitFacts units,
            Projects projects,
            RentStandards rents,
            RentAtSigning rent,
            PrintingContract contracts,
            AuditTrail audit,
            Clock clock) {
        this.leases = leases;
        this.following = following;
        this.cases = cases;
        this.units = units;
        this.projects = projects;
        this.rents = rents;
        this.rent = rent;
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param years the new term
    /// @param old for a household kept under the old conditions; null for all others
    /// @param recognition the household's recognition by civil affairs, NONE without one
    /// @throws RefusedInEffect when the lease has ended, is renewed already, or is just being billed
    @Transactional(propagation = Propagation.MANDATORY)
    public Lease renew(LeaseNumber number, int years, @Nullable OldConditions old, String recognition, Actor actor) {
        var ending = leases.lock(number);
        if (!ending.live() || following.after(number).isPresent()) {
            throw new RefusedInEffect(Refusal.of("lease-over", "这份合同已经结束，或者已经续签过。", "请刷新页面，看看这一户现在的合同。"));
        }
        var startsOn = begins(ending);
        var renewed = draft(ending, startsOn, years, old, recognition);
        following.insert(renewed, number, recognition, old, actor.account());
        if (!startsOn.isAfter(LocalDate.now(clock))) {
            following.begin(renewed.number());
        }
        audit.record(AuditEntry.done(actor, "housing.lease.renew", "lease", renewed.number())
                .in(renewed.district()));
        return leases.find(renewed.number()).orElseThrow();
    }

    /// The lease that follows one, agreed or begun.
    public Optional<Lease> after(LeaseNumber number) {
        return following.after(number).flatMap(leases::find);
    }

    /// What a household would pay for its home in the first whole month of a new term.
    public BigDecimal monthlyRent(Lease lease, @Nullable OldConditions old, String recognition) {
        var startsOn = lease.terms().endsOn().plusDays(1);
        var type = units.the(lease.unit()).type();
        var standard = rents.theStandard(new ProjectCode(lease.project()), type, startsOn);
        var whole = YearMonth.from(startsOn).plusMonths(1);
        return rent.monthly(lease.terms().areaM2(), standard, recognition, old, whole, startsOn);
    }

    private LocalDate begins(Lease ending) {
        var next = ending.terms().endsOn().plusDays(1);
        if (following.isBeingBilled(YearMonth.from(next))) {
            throw new RefusedInEffect(Refusal.of("being-billed", "这个月的账单正在生成，现在不能签续租合同。", "请等账单出完再签，一般几分钟。"));
        }
        return following
                .lastBilled(ending.number())
                .filter(last -> !last.isBefore(YearMonth.from(next)))
                .map(last -> last.plusMonths(1).atDay(1))
                .orElse(next);
    }

    private Lease draft(Lease ending, LocalDate startsOn, int years, @Nullable OldConditions old, String recognition) {
        var project = projects.theProject(new ProjectCode(ending.project()));
        var unit = units.the(ending.unit());
        var standard = rents.theStandard(project.code(), unit.type(), startsOn);
        var whole = YearMonth.from(startsOn).plusMonths(1);
        var agreed = new LeaseTerms(
                ending.number().next(),
                ending.terms().unitCode(),
                startsOn,
                startsOn.plusYears(years).minusDays(1),
                unit.areaM2(),
                standard.standard(),
                rent.monthly(unit.areaM2(), standard, recognition, old, whole, startsOn));
        var household = cases.the(ending.caseId());
        var note = old == null ? null : "按原申请条件续租，收入超过原标准的，按规定加计或者按市场租金计收";
        var contract = contracts.print(agreed, project, unit.type(), unit.floor(), household, note);
        return new Lease(
                agreed,
                ending.caseId(),
                null,
                ending.unit(),
                ending.project(),
                ending.district(),
                ending.tenant(),
                contract.document(),
                contract.sha256(),
                null,
                clock.instant(),
                false);
    }
}

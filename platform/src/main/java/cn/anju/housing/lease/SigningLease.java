package cn.anju.housing.lease;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.offer.Offer;
import cn.anju.housing.offer.OfferNumber;
import cn.anju.housing.offer.SigningOffer;
import cn.anju.housing.queue.Queues;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Projects;
import cn.anju.housing.stock.RentStandards;
import cn.anju.housing.stock.Units;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signs the lease of an accepted offer: contract, home, application and queue places move together or not at all.
@Component
public class SigningLease {

    /// Who signs for the owner or the authority (第二十五条).
    public static final Set<Role> SIGNERS = Set.of(Role.OPERATOR, Role.DISTRICT_AUTHORITY, Role.CITY_AGENCY);

    private final SigningOffer offers;
    private final Cases cases;
    private final MovingCase moving;
    private final Units units;
    private final UnitFacts unitFacts;
    private final Projects projects;
    private final RentStandards rents;
    private final RentAtSigning rent;
    private final Leases leases;
    private final Queues queues;
    private final PrintingContract contracts;
    private final ObjectProvider<ConditionsAtSigning> conditions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningLease(
            SigningOffer offers,
            Cases cases,
            MovingCase moving,
            Units units,
            UnitFacts unitFacts,
            Projects projects,
            RentStandards rents,
            RentAtSigning rent,
            Leases leases,
            Queues queues,
            PrintingContract contracts,
            ObjectProvider<ConditionsAtSigning> conditions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offers = offers;
        this.cases = cases;
        this.moving = moving;
        this.units = units;
        this.unitFacts = unitFacts;
        this.projects = projects;
        this.rents = rents;
        this.rent = rent;
        this.leases = leases;
        this.queues = queues;
        this.contracts = contracts;
        this.conditions = conditions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What became of a signing.
    public sealed interface Result {

        record Signed(Lease lease) implements Result {}

        record Refused(Refusal reason) implements Result {}
    }

    /// @param startsOn the first day of the term; not before today, at most 30 days ahead
    @Transactional
    public Result sign(OfferNumber number, LocalDate startsOn, Actor actor) {
        var today = LocalDate.now(clock);
        if (startsOn.isBefore(today) || startsOn.isAfter(today.plusDays(30))) {
            return refused(new Refusal("start", "startsOn", "起租日要在今天以后的 30 天以内。", "请重新选择日期。"));
        }
        var accepted = offers.accepted(number);
        if (accepted.isEmpty()) {
            return refused(Refusal.of("not-accepted", "这份配租通知不在等待签约。", "请刷新页面，看看申请人是否已经选定。"));
        }
        var offer = accepted.get();
        if (SIGNERS.stream().noneMatch(role -> actor.holds(role, offer.terms().district()))) {
            return refused(Refusal.of("not-yours", "您没有为这个区县签约的权限。", "请交给本区县的签约人员。"));
        }
        if (offer.isOver(today)) {
            return refused(Refusal.of("signing-over", "签约期限已经过了。", "系统会收回这套房屋。"));
        }
        var lease = draft(offer, cases.lock(offer.terms().caseId()), startsOn);
        conclude(offer, lease, actor);
        return new Result.Signed(lease);
    }

    private void conclude(Offer.Accepted offer, Lease lease, Actor actor) {
        var terms = offer.terms();
        var file = cases.the(terms.caseId());
        leases.insert(lease, recognition(file), actor.account());
        leases.keepUnder(lease.number(), old(file));
        var moved =
                units.lease(terms.unit(), terms.number().value(), lease.number().value(), actor, "签订租赁合同");
        if (!moved.isDone()) {
            throw new IllegalStateException(lease.number() + ": " + moved.inWords());
        }
        offers.signed(offer, clock.instant());
        queues.leave(terms.caseId());
        moving.mustMove(
                MoveRequest.of(cases.the(terms.caseId()), "sign")
                        .with("lease", lease.number().value()),
                Actor.SYSTEM);
        audit.record(AuditEntry.done(actor, "housing.lease.sign", "lease", lease.number())
                .in(lease.district()));
        events.publishEvent(new LeaseSigned(
                lease.number(), lease.caseId(), lease.tenant(), lease.terms().startsOn()));
    }

    private Lease draft(Offer.Accepted offer, CaseFile file, LocalDate startsOn) {
        var terms = offer.terms();
        var project = projects.theProject(new ProjectCode(terms.project()));
        var unit = unitFacts.the(terms.unit());
        var standard = rents.theStandard(project.code(), terms.type(), startsOn);
        var recognition = recognition(file);
        var whole = YearMonth.from(startsOn).plusMonths(1);
        var agreed = new LeaseTerms(
                LeaseNumber.of(terms.number()),
                terms.unitCode(),
                startsOn,
                startsOn.plusYears(offer.years()).minusDays(1),
                unit.areaM2(),
                standard.standard(),
                rent.monthly(unit.areaM2(), standard, recognition, old(file), whole, startsOn));
        var contract = contracts.print(agreed, project, terms.type(), unit.floor(), file, null);
        return new Lease(
                agreed,
                file.id(),
                terms.number(),
                terms.unit(),
                terms.project(),
                terms.district(),
                file.applicant().orElseThrow().person(),
                contract.document(),
                contract.sha256(),
                null,
                clock.instant(),
                true);
    }

    private @Nullable OldConditions old(CaseFile file) {
        var today = LocalDate.now(clock);
        return conditions.stream()
                .flatMap(one -> one.of(file.id(), today).stream())
                .findFirst()
                .orElse(null);
    }

    private static String recognition(CaseFile file) {
        return HouseholdForm.of(file).recognition().name();
    }

    private static Result refused(Refusal reason) {
        return new Result.Refused(reason);
    }
}

package cn.anju.housing.exit;

import cn.anju.casework.CaseFile;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.ParametersInForce;
import cn.anju.casework.Refusal;
import cn.anju.casework.RefusedInEffect;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.housing.stock.Units;
import cn.anju.identity.People;
import cn.anju.look.Format;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The home is given back: rent ends with that day, and whoever broke the rules is barred from that day on.
@Component
class GivingBack implements MoveEffect {

    private final CheckOuts checkOuts;
    private final ExitRegister register;
    private final Leases leases;
    private final LeavingLeases leaving;
    private final Units units;
    private final ExitFacts facts;
    private final ExitDecisions decisions;
    private final ViolationBars bars;
    private final People people;
    private final ParametersInForce parameters;

    GivingBack(
            CheckOuts checkOuts,
            ExitRegister register,
            Leases leases,
            LeavingLeases leaving,
            Units units,
            ExitFacts facts,
            ExitDecisions decisions,
            ViolationBars bars,
            People people,
            ParametersInForce parameters) {
        this.checkOuts = checkOuts;
        this.register = register;
        this.leases = leases;
        this.leaving = leaving;
        this.units = units;
        this.facts = facts;
        this.decisions = decisions;
        this.bars = bars;
        this.people = people;
        this.parameters = parameters;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = file.form(ExitCase.Form.class);
        var lease = leases.find(new LeaseNumber(form.lease())).orElseThrow();
        var on = checkOuts.find(file.id()).orElseThrow().vacatedOn();
        var moved = units.vacate(lease.unit(), file.number().value(), move.actor(), "腾退交房");
        if (!moved.isDone()) {
            throw new RefusedInEffect(Refusal.of("unit", moved.inWords(), "请先在房源里核对这套房屋的状态。"));
        }
        leaving.livedInUntil(lease.number(), on);
        register.vacated(file.id(), on);
        var exit = register.the(file.id());
        var decided = facts.decide(
                lease,
                form.grounds(),
                new ExitFacts.Steps(exit.noticedOn(), exit.transitionGranted(), on),
                move.today());
        decisions.store(file, decided, move.actor());
        if (form.grounds().act() != null && decided.decision().values().get("barredUntil") instanceof LocalDate until) {
            bar(move, lease, on, until);
        }
    }

    /// Every adult of the household that signed.
    private void bar(MoveContext move, Lease lease, LocalDate returnedOn, LocalDate until) {
        var signed = LocalDate.ofInstant(lease.signedAt(), Format.ZONE);
        int adult = parameters
                .set()
                .inForceOn("housing.minimum-age", move.today())
                .number()
                .intValueExact();
        var act = Objects.requireNonNull(
                move.file().form(ExitCase.Form.class).grounds().act());
        people
                .of(move.file().people().stream()
                        .filter(one -> one.part() == CaseFile.Part.APPLICANT || one.confirmedAt() != null)
                        .map(CaseFile.Participant::person)
                        .toList())
                .values()
                .stream()
                .filter(person -> person.ageOn(signed) >= adult)
                .forEach(person ->
                        bars.add(move.file().id(), new ViolationBars.Bar(person.id(), act, returnedOn, until)));
    }
}

package cn.anju.housing.stock;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The homes of the register and every move they make.
///
/// Each move locks the unit, checks its state by type, and writes the new state and its event in the caller's
/// transaction (or one of its own). Refusals are values; a wrong argument throws. `reason` has 1–500 characters.
@Component
public class Units {

    private final JdbcClient jdbc;
    private final UnitRows rows;

    Units(JdbcClient jdbc, UnitRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// The unit as it stands now, without a lock.
    public Optional<Unit> findUnit(UnitId id) {
        return rows.find(id);
    }

    /// The register's id for a code that people use.
    public Optional<UnitId> findId(UnitCode code) {
        return jdbc.sql("select id from housing.unit where code = :code")
                .param("code", code.value())
                .query((row, i) -> new UnitId(row.getLong(1)))
                .optional();
    }

    /// Homes whose reservation's last day is before `today`; whoever reserved them decides what follows.
    public List<Unit.Reserved> heldPast(LocalDate today) {
        return jdbc.sql("""
                select id, version, state, held_by_kind, held_by, held_until
                  from housing.unit where state = 'RESERVED' and held_until < :today order by code
                """).param("today", today).query(UnitRows.UNIT).stream()
                .map(Unit.Reserved.class::cast)
                .toList();
    }

    /// Takes the next free home of a project and type, by code; callers at the same moment get different homes.
    ///
    /// An offer that already holds a home is told so, also when two ask for it at once.
    @Transactional
    public Picked pick(ProjectCode project, UnitType type, Reservation reservation, Actor actor) {
        if (reservation instanceof Reservation.ForOffer offer) {
            var held = rows.lockOffer(offer.reference());
            if (held.isPresent()) {
                return new Picked.AlreadyHolds(held.get());
            }
        }
        var free = rows.lockNextFree(project, type);
        if (free.isEmpty()) {
            return new Picked.NoneFree();
        }
        var before = (Unit.Available) free.get();
        var reserved = before.reserveFor(reservation);
        rows.advance(before, reserved, actor, "按序选取房源", reservation.reference());
        return new Picked.Home(reserved, code(before.id()));
    }

    /// Holds a free home for a plan or an offer.
    @Transactional
    public Moved<Unit.Reserved> reserve(UnitId id, Reservation reservation, Actor actor, String reason) {
        var other = otherHomeOf(reservation, id);
        return other.isPresent()
                ? new Moved.OfferHoldsAnother<>(other.get())
                : move(
                        id,
                        Unit.Available.class,
                        unit -> unit.reserveFor(reservation),
                        actor,
                        reason,
                        reservation.reference());
    }

    /// Hands a held home over: from a plan to the household's offer, or to a new last day.
    ///
    /// @param holder the plan or offer that holds it now
    @Transactional
    public Moved<Unit.Reserved> handOver(UnitId id, String holder, Reservation next, Actor actor, String reason) {
        var other = otherHomeOf(next, id);
        return other.isPresent()
                ? new Moved.OfferHoldsAnother<>(other.get())
                : moveHeld(id, holder, unit -> unit.handOverTo(next), actor, reason, next.reference());
    }

    /// Gives a held home back to the free ones.
    ///
    /// @param holder the plan or offer that holds it now
    @Transactional
    public Moved<Unit.Available> release(UnitId id, String holder, Actor actor, String reason) {
        return moveHeld(id, holder, Unit.Reserved::release, actor, reason, holder);
    }

    /// Marks a held home as lived in, when its lease is signed.
    ///
    /// @param holder the offer that holds it now
    /// @param lease the lease's number, for the history
    @Transactional
    public Moved<Unit.Leased> lease(UnitId id, String holder, String lease, Actor actor, String reason) {
        return moveHeld(id, holder, Unit.Reserved::lease, actor, reason, lease);
    }

    /// Marks a home as being left, when its lease ends or must end.
    ///
    /// @param reference the exit case or the lease
    @Transactional
    public Moved<Unit.Vacating> vacate(UnitId id, String reference, Actor actor, String reason) {
        return move(id, Unit.Leased.class, Unit.Leased::vacate, actor, reason, reference);
    }

    /// Takes the keys back; the home is put in order before it is free again.
    @Transactional
    public Moved<Unit.InMaintenance> takeBack(UnitId id, Actor actor, String reason) {
        return move(id, Unit.Vacating.class, Unit.Vacating::takeBack, actor, reason, null);
    }

    /// The home is in order and free.
    @Transactional
    public Moved<Unit.Available> finishMaintenance(UnitId id, Actor actor, String reason) {
        return move(id, Unit.InMaintenance.class, Unit.InMaintenance::finish, actor, reason, null);
    }

    /// A planned home is handed over and free.
    @Transactional
    public Moved<Unit.Available> deliver(UnitId id, Actor actor, String reason) {
        return move(id, Unit.Planned.class, Unit.Planned::deliver, actor, reason, null);
    }

    /// Gives an empty home to another use of guaranteed housing; the city's role and decision only (第十一条).
    @Transactional
    public Moved<Unit.Repurposed> repurpose(UnitId id, CityDecision decision, Actor actor) {
        if (!actor.holds(Role.CITY_AGENCY)) {
            return new Moved.OnlyTheCity<>();
        }
        var found = rows.lock(id);
        if (found.isEmpty()) {
            return new Moved.Unknown<>(id);
        }
        if (!(found.get() instanceof Unit.Vacant vacant)) {
            return new Moved.NotFromHere<>(found.get().state());
        }
        var after = vacant.repurpose(decision);
        rows.advance(found.get(), after, actor, decision.reason(), decision.document());
        return new Moved.Done<>(after);
    }

    private <T extends Unit> Moved<T> moveHeld(
            UnitId id, String holder, Function<Unit.Reserved, T> step, Actor actor, String reason, String reference) {
        var found = rows.lock(id);
        if (found.isPresent()
                && found.get() instanceof Unit.Reserved reserved
                && !reserved.reservation().reference().equals(holder)) {
            return new Moved.HeldForAnother<>(reserved.reservation().reference());
        }
        return move(id, Unit.Reserved.class, step, actor, reason, reference);
    }

    private <F extends Unit, T extends Unit> Moved<T> move(
            UnitId id, Class<F> from, Function<F, T> step, Actor actor, String reason, @Nullable String reference) {
        var found = rows.lock(id);
        if (found.isEmpty()) {
            return new Moved.Unknown<>(id);
        }
        if (!from.isInstance(found.get())) {
            return new Moved.NotFromHere<>(found.get().state());
        }
        var before = from.cast(found.get());
        T after = step.apply(before);
        rows.advance(before, after, actor, reason, reference);
        return new Moved.Done<>(after);
    }

    private Optional<UnitId> otherHomeOf(Reservation reservation, UnitId wanted) {
        return reservation instanceof Reservation.ForOffer offer
                ? rows.lockOffer(offer.reference()).filter(held -> !held.equals(wanted))
                : Optional.empty();
    }

    private UnitCode code(UnitId id) {
        return jdbc.sql("select code from housing.unit where id = :id")
                .param("id", id.value())
                .query((row, i) -> new UnitCode(row.getString(1)))
                .single();
    }
}

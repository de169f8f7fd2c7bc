package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.CityDecision;
import cn.anju.housing.stock.Moved;
import cn.anju.housing.stock.Unit;
import cn.anju.housing.stock.Units;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes one move by hand, with its line in the audit trail.
@Component
class MovingUnit {

    private final Units units;
    private final AuditTrail audit;

    MovingUnit(Units units, AuditTrail audit) {
        this.units = units;
        this.audit = audit;
    }

    /// What was asked for, every value checked.
    ///
    /// @param document the city decision's number; empty for the moves that need none
    record Wish(HandMove move, String reason, String document) {}

    /// @param sheet the home as the person saw it; the caller has checked that the move is open to the actor
    @Transactional
    Moved<? extends Unit> move(UnitFacts.Sheet sheet, Wish wish, Actor actor) {
        var id = sheet.id();
        Moved<? extends Unit> moved = switch (wish.move()) {
            case DELIVER -> units.deliver(id, actor, wish.reason());
            case TAKE_BACK -> units.takeBack(id, actor, wish.reason());
            case FINISH -> units.finishMaintenance(id, actor, wish.reason());
            case REPURPOSE -> units.repurpose(id, new CityDecision(wish.document(), wish.reason()), actor);
        };
        if (moved.isDone()) {
            audit.record(AuditEntry.done(actor, "unit.move", "unit", sheet.code())
                    .in(sheet.district())
                    .because(wish.move().label()));
        }
        return moved;
    }
}

package cn.anju.housing.allocation;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.housing.offer.OfferingHome;
import cn.anju.housing.stock.PlanHomes;
import cn.anju.housing.stock.UnitCode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Offers each winner with an application of ours the home it drew, and gives homes that nobody drew back.
///
/// Homes drawn by numbers of the former system stay held: that office calls their winners.
@Component
class OfferingDrawnHomes implements MoveEffect {

    private final PlanLists lists;
    private final PlanHomes homes;
    private final OfferingHome offering;

    OfferingDrawnHomes(PlanLists lists, PlanHomes homes, @Lazy OfferingHome offering) {
        this.lists = lists;
        this.homes = homes;
        this.offering = offering;
    }

    @Override
    public void happen(MoveContext move) {
        var form = move.file().form(AllocationPlan.Form.class);
        for (var winner : lists.winnersWithCases(move.file().id())) {
            offering.drawn(
                    winner.caseId(),
                    winner.unit(),
                    new UnitCode(winner.unitCode()),
                    form.project(),
                    form.type(),
                    move.file().number().value(),
                    move.actor());
        }
        homes.release(move.file().number().value(), lists.drawnUnits(move.file().id()), move.actor(), "摇号后剩余房源");
    }
}

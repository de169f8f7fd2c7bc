package cn.anju.housing.allocation;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.housing.stock.PlanHomes;
import org.springframework.stereotype.Component;

/// A plan that comes to nothing gives its homes back.
@Component
class ReleasingPlanHomes implements MoveEffect {

    private final PlanHomes homes;

    ReleasingPlanHomes(PlanHomes homes) {
        this.homes = homes;
    }

    @Override
    public void happen(MoveContext move) {
        homes.release(move.file().number().value(), move.actor(), "方案作废");
    }
}

package cn.anju.housing.application;

import cn.anju.casework.Cases;
import cn.anju.casework.Event;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// At the second review a refusal needs an unmet condition, or a first reviewer who proposed it against the rules.
@Component
class IneligibleOrOverridden implements MoveGuard {

    private final DecidedIneligible decided;
    private final Cases cases;

    IneligibleOrOverridden(DecidedIneligible decided, Cases cases) {
        this.decided = decided;
        this.cases = cases;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        boolean proposed = cases.history(move.file()).stream()
                .filter(event -> event.to() == HousingApplication.State.SECOND_REVIEW)
                .reduce((earlier, later) -> later)
                .map(Event::action)
                .filter("override"::equals)
                .isPresent();
        if (proposed || decided.against(move).isEmpty()) {
            return List.of();
        }
        return List.of(Refusal.of("no-unmet-condition", "没有一项条件被核定为不符合，初审也没有提出规则外的理由。", "认为不应通过时，请退回初审并写明理由。"));
    }
}

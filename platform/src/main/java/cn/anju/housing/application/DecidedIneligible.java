package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// A refusal needs at least one condition of the newest decision that is not met.
@Component
class DecidedIneligible implements MoveGuard {

    private final EligibilityDecisions decisions;

    DecidedIneligible(EligibilityDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        boolean ineligible = decisions
                .latest(move.file().id())
                .map(MadeDecision::isIneligible)
                .orElse(false);
        return ineligible
                ? List.of()
                : List.of(Refusal.of(
                        "no-unmet-condition",
                        "没有一项条件被核定为不符合，不能直接作出“不符合”的决定。",
                        "缺信息时请录入或退回补正；规则以外的理由请用“规则外拟不通过”，由复审另一人决定。"));
    }
}

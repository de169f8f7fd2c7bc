package cn.anju.housing.redeclaration;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.renewal.RenewalVerdict;
import java.util.List;
import org.springframework.stereotype.Component;

/// The rules let the household keep its place.
@Component
class MayKeep implements MoveGuard {

    private final EligibilityDecisions decisions;

    MayKeep(EligibilityDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var regime = move.file().form(Redeclaration.Form.class).regime();
        return switch (decisions
                .latest(move.file().id())
                .map(made -> RenewalVerdict.of(made, regime).answer())
                .orElse(RenewalVerdict.Answer.OPEN)) {
            case YES -> List.of();
            case NO -> List.of(Refusal.of("not-eligible", "规则结论是不符合条件。", "不符合的请建议取消资格；认为信息有误的，请先更正信息。"));
            case OPEN -> List.of(Refusal.of("not-decided", "还有条件没有查清。", "请先录入缺的信息，再作决定。"));
        };
    }
}

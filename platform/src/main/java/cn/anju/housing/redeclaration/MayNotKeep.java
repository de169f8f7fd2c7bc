package cn.anju.housing.redeclaration;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.renewal.RenewalVerdict;
import java.util.List;
import org.springframework.stereotype.Component;

/// The rules do not let the household keep its place.
@Component
class MayNotKeep implements MoveGuard {

    private final EligibilityDecisions decisions;

    MayNotKeep(EligibilityDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var regime = move.file().form(Redeclaration.Form.class).regime();
        return switch (decisions
                .latest(move.file().id())
                .map(made -> RenewalVerdict.of(made, regime).answer())
                .orElse(RenewalVerdict.Answer.OPEN)) {
            case YES -> List.of(Refusal.of("eligible", "规则结论是符合条件。", "不能凭规则以外的理由取消资格；认为信息有误的，请先更正信息。"));
            case NO -> List.of();
            case OPEN -> List.of(Refusal.of("not-decided", "还有条件没有查清。", "请先录入缺的信息，再作决定。"));
        };
    }
}

package cn.anju.housing.renewal;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// The rules do not allow the renewal.
@Component
class MayNotRenew implements MoveGuard {

    private final RenewalVerdicts verdicts;

    MayNotRenew(RenewalVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        return switch (verdicts.on(move.file())) {
            case NO -> List.of();
            case YES -> List.of(Refusal.of("eligible", "规则结论是可以续租。", "不能凭规则以外的理由拒绝；认为信息有误的，请先更正信息。"));
            case OPEN -> List.of(Refusal.of("not-decided", "还有条件没有查清。", "请先录入缺的信息，再作决定。"));
        };
    }
}

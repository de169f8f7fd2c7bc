package cn.anju.housing.renewal;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// The rules allow the renewal.
@Component
class MayRenew implements MoveGuard {

    private final RenewalVerdicts verdicts;

    MayRenew(RenewalVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        return switch (verdicts.on(move.file())) {
            case YES -> List.of();
            case NO -> List.of(Refusal.of("not-eligible", "规则结论是不符合续租条件。", "不符合的请选“不符合条件”；认为信息有误的，请先更正信息。"));
            case OPEN -> List.of(Refusal.of("not-decided", "还有条件没有查清。", "请先录入缺的信息，再作决定。"));
        };
    }
}

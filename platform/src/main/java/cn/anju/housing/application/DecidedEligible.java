package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// The newest decision says that all conditions are met; an unknown fact is not a met condition.
@Component
class DecidedEligible implements MoveGuard {

    private final EligibilityDecisions decisions;

    DecidedEligible(EligibilityDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var made = decisions.latest(move.file().id());
        if (made.isEmpty()) {
            return List.of(Refusal.of("not-decided", "还没有核算结果。", "部门数据到齐后系统会自动核算，也可以先点“数据已齐，开始初审”。"));
        }
        if (made.get().isEligible()) {
            return List.of();
        }
        return List.of(
                made.get().isIneligible()
                        ? Refusal.of("not-eligible", "核算结果是不符合条件，不能通过。", "请看未符合的条件；认为核算有误时，录入正确的信息并写明理由。")
                        : Refusal.of("facts-missing", "还有待核实的条件，不能通过。", "请等部门答复，或查证后录入缺少的信息。"));
    }
}

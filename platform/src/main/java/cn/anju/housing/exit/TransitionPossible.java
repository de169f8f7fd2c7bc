package cn.anju.housing.exit;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.look.Format;
import java.util.List;
import org.springframework.stereotype.Component;

/// A transition is for who has to leave, not for who broke the rules, and only while it would not be over already.
@Component
class TransitionPossible implements MoveGuard {

    private final LeavingDays days;

    TransitionPossible(LeavingDays days) {
        this.days = days;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var form = move.file().form(ExitCase.Form.class);
        if (!form.grounds().reason().allowsTransition()) {
            return List.of(Refusal.of("no-transition", "因违规退回的，没有过渡期。", "请发出没有过渡期的通知。"));
        }
        var ends = days.transitionEnds(new LeaseNumber(form.lease()), form.grounds(), move.today());
        return ends.isBefore(move.today())
                ? List.of(Refusal.of("transition-over", "过渡期从合同期满起算，到" + Format.date(ends) + "已经过完。", "请发出没有过渡期的通知。"))
                : List.of();
    }
}

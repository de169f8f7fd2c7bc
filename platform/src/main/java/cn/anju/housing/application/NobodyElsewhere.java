package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// Nobody of the household stands in another open application or a lease (第十二条).
///
/// Whose it is and where is told only to that person and to staff with the right.
@Component
class NobodyElsewhere implements MoveGuard {

    static final Refusal SETTLE_FIRST =
            new Refusal("already-elsewhere", "people", "有一位成员需要先办结另外一件事，才能和您一起申请。", "请这位成员登录自己的账号，在“我的”里查看。");

    private final LivePeople live;

    NobodyElsewhere(LivePeople live) {
        this.live = live;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var elsewhere = live.elsewhere(move.file());
        if (elsewhere.isEmpty()) {
            return List.of();
        }
        boolean theApplicant = move.file()
                .applicant()
                .map(one -> elsewhere.contains(one.person()))
                .orElse(false);
        return List.of(
                theApplicant
                        ? Refusal.of("already-applying", "您已有一件在办的申请或租约，每个家庭只能申请承租一套。", "请在“我的”里查看那一件。")
                        : SETTLE_FIRST);
    }
}

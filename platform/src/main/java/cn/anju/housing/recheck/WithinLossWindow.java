package cn.anju.housing.recheck;

import cn.anju.casework.Letters;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// An appeal may be made until the window of the notice has closed (第十九条第三款).
@Component
class WithinLossWindow implements MoveGuard {

    private final Letters letters;

    WithinLossWindow(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        boolean tooLate = letters.latest(move.file().id(), TellingLoss.KIND)
                .map(letters::window)
                .filter(Letters.Window.Until.class::isInstance)
                .map(window -> move.today().isAfter(((Letters.Window.Until) window).lastDay()))
                .orElse(false);
        return tooLate ? List.of(Refusal.of("too-late", "申诉期限已经过了。", "情况有变化时可以重新申请。")) : List.of();
    }
}

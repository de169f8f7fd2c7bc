package cn.anju.housing.recheck;

import cn.anju.casework.Letters;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// Nothing ends before the household has received the notice and its window has closed; an unread letter stops it all.
@Component
class LossWindowOver implements MoveGuard {

    private final Letters letters;
    private final CarryingOutLoss carrying;

    LossWindowOver(Letters letters, CarryingOutLoss carrying) {
        this.letters = letters;
        this.carrying = carrying;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        boolean over = letters.latest(move.file().id(), TellingLoss.KIND)
                .map(letters::window)
                .filter(Letters.Window.Until.class::isInstance)
                .map(window -> move.today().isAfter(((Letters.Window.Until) window).lastDay()))
                .orElse(false);
        if (!over) {
            return List.of(Refusal.of("window-open", "申诉期还没有过。", "到期以后会自动办理。"));
        }
        return carrying.mayCarryOut(move.file())
                ? List.of()
                : List.of(Refusal.of("offer-open", "这一户正在选房，配租通知还没有办结。", "选房办结以后会自动办理。"));
    }
}

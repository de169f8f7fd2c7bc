package cn.anju.housing.redeclaration;

import cn.anju.casework.Cases;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.casework.Refusal;
import cn.anju.casework.RefusedInEffect;
import cn.anju.housing.application.HousingApplication;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The qualification ends, with the letter and the appeal of every cancellation.
@Component
class LosingPlace implements MoveEffect {

    private final Cases cases;
    private final MovingCase moving;
    private final Redeclarations redeclarations;

    LosingPlace(Cases cases, @Lazy MovingCase moving, Redeclarations redeclarations) {
        this.cases = cases;
        this.moving = moving;
        this.redeclarations = redeclarations;
    }

    @Override
    public void happen(MoveContext move) {
        var application = cases.lock(Objects.requireNonNull(move.file().parent()));
        if (!application.isIn(HousingApplication.State.QUALIFIED)) {
            throw new RefusedInEffect(Refusal.of("offered", "这一户正在配租，现在不能取消资格。", "请等这次配租有了结果再办。"));
        }
        redeclarations.become(move.file().id(), Redeclarations.Outcome.LOST, null, move.today());
        moving.mustMove(
                MoveRequest.of(application, "cancel").because(Objects.requireNonNull(move.reason())), move.actor());
    }
}

package cn.anju.housing.recheck;

import cn.anju.casework.Cases;
import cn.anju.casework.DueWork;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.identity.Actor;
import org.springframework.stereotype.Component;

/// Households whose appeal window has closed without an appeal; its guard refuses all others.
@Component
class EndingLossWindows implements DueWork {

    private final Cases cases;
    private final MovingCase moving;

    EndingLossWindows(Cases cases, MovingCase moving) {
        this.cases = cases;
        this.moving = moving;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void run() {
        cases.standing(LossCase.KEY, LossCase.State.NOTICED, null).stream()
                .map(cases::the)
                .forEach(file -> moving.move(MoveRequest.of(file, "carryOut"), Actor.SYSTEM));
    }
}

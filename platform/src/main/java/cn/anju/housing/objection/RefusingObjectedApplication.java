package cn.anju.housing.objection;

import cn.anju.casework.Cases;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.identity.Actor;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// An upheld objection ends the application that was shown.
@Component
class RefusingObjectedApplication implements MoveEffect {

    private static final String SHOWN = "PUBLIC_NOTICE";

    private final Cases cases;
    private final MovingCase moving;

    RefusingObjectedApplication(Cases cases, @Lazy MovingCase moving) {
        this.cases = cases;
        this.moving = moving;
    }

    @Override
    public void happen(MoveContext move) {
        var application = cases.lock(Objects.requireNonNull(move.file().parent()));
        if (!application.state().name().equals(SHOWN)) {
            return; // another objection has ended it already
        }
        moving.mustMove(
                MoveRequest.of(application, "refuseAfterObjection").because(Objects.requireNonNull(move.reason())),
                Actor.SYSTEM);
    }
}

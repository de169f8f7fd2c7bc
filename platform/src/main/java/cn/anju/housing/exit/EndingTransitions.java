package cn.anju.housing.exit;

import cn.anju.casework.Cases;
import cn.anju.casework.DueWork;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Whoever has not left by the last day stands in the authority's work list the day after, by the clock.
@Component
class EndingTransitions implements DueWork {

    private final Cases cases;
    private final MovingCase moving;
    private final Clock clock;

    EndingTransitions(Cases cases, MovingCase moving, Clock clock) {
        this.cases = cases;
        this.moving = moving;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void run() {
        for (var id : cases.standing(ExitCase.KEY, ExitCase.State.NOTICED, LocalDate.now(clock))) {
            moving.move(MoveRequest.of(cases.the(id), "overdue"), Actor.SYSTEM);
        }
    }
}

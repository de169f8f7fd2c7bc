package cn.anju.housing.application;

import cn.anju.casework.Cases;
import cn.anju.casework.DueWork;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Households whose public notice has ended without a standing objection gain their qualification.
@Component
class EndingNotices implements DueWork {

    private final Cases cases;
    private final MovingCase moving;
    private final Clock clock;

    EndingNotices(Cases cases, MovingCase moving, Clock clock) {
        this.cases = cases;
        this.moving = moving;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    /// A case with a standing objection is refused by its guard and tried again on the next run.
    @Override
    public void run() {
        cases.standing(HousingApplication.KEY, HousingApplication.State.PUBLIC_NOTICE, LocalDate.now(clock)).stream()
                .map(cases::the)
                .forEach(file -> moving.move(MoveRequest.of(file, "qualify"), Actor.SYSTEM));
    }
}

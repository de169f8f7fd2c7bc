package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import org.springframework.stereotype.Component;

/// The application is over; its people may apply again.
@Component
class ReleasingPeople implements MoveEffect {

    private final LivePeople live;

    ReleasingPeople(LivePeople live) {
        this.live = live;
    }

    @Override
    public void happen(MoveContext move) {
        live.release(move.file().id());
    }
}

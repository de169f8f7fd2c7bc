package cn.anju.housing.queue;

import cn.anju.casework.MoveContext;
import cn.anju.housing.application.LeavingQueue;
import cn.anju.housing.application.LivePeople;
import org.springframework.stereotype.Component;

/// The household leaves its queues, and its people are free to apply again.
@Component
class GivingUpPlaces implements LeavingQueue {

    private final Queues queues;
    private final LivePeople live;

    GivingUpPlaces(Queues queues, LivePeople live) {
        this.queues = queues;
        this.live = live;
    }

    @Override
    public void happen(MoveContext move) {
        queues.leave(move.file().id());
        live.release(move.file().id());
    }
}

package cn.anju.casework;

import cn.anju.identity.ClockMoved;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Runs all due work, one copy of the platform at a time.
@Component
public class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final String NAME = "casework.sweep";

    private final SessionLock lock;
    private final ObjectProvider<DueWork> due;

    Sweeper(SessionLock lock, ObjectProvider<DueWork> due) {
        this.lock = lock;
        this.due = due;
    }

    /// Runs what is due, unless another copy is at it.
    public void sweep() {
        lock.ifFree(NAME, held -> everything());
    }

    /// After business time was moved everything that fell due in between is done before anybody looks.
    @EventListener
    @Order(100)
    public void moved(ClockMoved moved) {
        lock.whenFree(NAME, held -> everything());
    }

    private int everything() {
        var all = due.stream().sorted(Comparator.comparingInt(DueWork::order)).toList();
        all.forEach(Sweeper::run);
        return all.size();
    }

    private static void run(DueWork work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error(
                    "{} did not finish; it is tried again in a minute",
                    work.getClass().getSimpleName(),
                    e);
        }
    }
}

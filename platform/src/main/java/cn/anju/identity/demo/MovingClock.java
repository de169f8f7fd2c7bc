package cn.anju.identity.demo;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.ClockMoved;
import cn.anju.identity.clock.DemoClock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves business time forward day by day, so that what falls due on a day is done on that day.
@Service
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
public class MovingClock {

    private static final int LONGEST_DAYS = 800;

    private final DemoClock clock;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final TransactionTemplate transactions;

    MovingClock(DemoClock clock, ApplicationEventPublisher events, AuditTrail trail, TransactionTemplate transactions) {
        this.clock = clock;
        this.events = events;
        this.trail = trail;
        this.transactions = transactions;
    }

    /// Moves to a later instant; listeners hear of each midnight on the way and of the arrival.
    ///
    /// @throws IllegalArgumentException when it is not later, or more than 800 days away
    public synchronized void to(Instant target, Actor by) {
        if (!target.isAfter(clock.instant())) {
            throw new IllegalArgumentException("业务时间只能向前调。");
        }
        if (target.isAfter(ZonedDateTime.now(clock).plusDays(LONGEST_DAYS).toInstant())) {
            throw new IllegalArgumentException("一次最多向前 " + LONGEST_DAYS + " 天。");
        }
        Instant midnight = nextMidnight();
        while (midnight.isBefore(target)) {
            step(midnight);
            midnight = nextMidnight();
        }
        step(target);
        transactions.executeWithoutResult(
                status -> trail.record(AuditEntry.done(by, "demo.move-clock", "clock", target)));
    }

    private Instant nextMidnight() {
        return ZonedDateTime.now(clock).plusDays(1).with(LocalTime.MIDNIGHT).toInstant();
    }

    private void step(Instant to) {
        Instant from = clock.instant();
        // The clock runs on while listeners work; a moment that has passed meanwhile needs no move.
        if (to.isAfter(from)) {
            clock.moveTo(to);
        }
        events.publishEvent(new ClockMoved(from, clock.instant()));
    }
}

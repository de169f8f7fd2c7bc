package cn.anju.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// Business time that stands still until the test moves it; begins at 2026-03-09 09:00 in Chongqing.
public final class TestClock extends Clock {

    private static final ZoneId CHONGQING = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 9, 9, 0);

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public TestClock() {
        this(new AtomicReference<>(START.atZone(CHONGQING).toInstant()), CHONGQING);
    }

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void reset() {
        set(START);
    }

    /// Sets the time as a clock on a wall in Chongqing shows it; backwards too.
    public void set(LocalDateTime local) {
        now.set(local.atZone(CHONGQING).toInstant());
    }

    /// Nine in the morning of that day.
    public void set(LocalDate day) {
        set(day.atTime(9, 0));
    }

    public void advance(Duration by) {
        now.updateAndGet(at -> at.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }
}

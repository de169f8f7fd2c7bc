package cn.anju.identity.clock;

import cn.anju.identity.DemoPast;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Business time of the demo city: starts on a Monday morning, runs on, and can be moved forward, never back.
public final class DemoClock extends Clock implements DemoPast {

    /// Monday after the income limits of 2026 came into force.
    static final Instant START =
            ZonedDateTime.of(2026, 3, 9, 9, 0, 0, 0, Clocks.CHONGQING).toInstant();

    /// The earlier moment at which business time stands while the past is told.
    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> shift;

    private DemoClock(JdbcClient jdbc, Clock real, ZoneId zone, AtomicReference<Duration> shift) {
        this.jdbc = jdbc;
        this.real = real;
        this.zone = zone;
        this.shift = shift;
    }

    /// The clock as the last start left it, or at its start on an empty database.
    static DemoClock restoredFrom(JdbcClient jdbc, Clock real) {
        long fresh = Duration.between(real.instant(), START).toMillis();
        long shift = jdbc.sql("""
                insert into identity.business_clock (shift_ms) values (:fresh)
                on conflict (one) do update set shift_ms = identity.business_clock.shift_ms
                returning shift_ms
                """).param("fresh", fresh).query(Long.class).single();
        return new DemoClock(jdbc, real, Clocks.CHONGQING, new AtomicReference<>(Duration.ofMillis(shift)));
    }

    /// Moves business time to a later instant.
    ///
    /// @throws IllegalArgumentException when the instant lies before the present one
    public void moveTo(Instant later) {
        if (later.isBefore(instant())) {
            throw new IllegalArgumentException("business time moves forward only: " + later);
        }
        var moved = Duration.between(real.instant(), later);
        jdbc.sql("update identity.business_clock set shift_ms = :shift")
                .param("shift", moved.toMillis())
                .update();
        shift.set(moved);
    }

    @Override
    public <T> T at(LocalDateTime moment, Supplier<T> work) {
        var told = moment.atZone(Clocks.CHONGQING).toInstant();
        if (told.isAfter(real.instant().plus(shift.get()))) {
            throw new IllegalArgumentException("only the past is told, not " + moment);
        }
        return ScopedValue.where(TOLD, told).call(work::get);
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : real.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(jdbc, real, other, shift);
    }
}

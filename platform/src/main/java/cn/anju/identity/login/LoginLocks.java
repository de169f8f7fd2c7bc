package cn.anju.identity.login;

import cn.anju.identity.RealTime;
import cn.anju.identity.Sealing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts failures per name that was tried and locks it for a while after the fifth.
///
/// Names that do not exist lock the same way, so the lock gives nothing away.
@Repository
class LoginLocks {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock real;
    private final int allowed;
    private final Duration lock;

    LoginLocks(
            JdbcClient jdbc,
            Sealing sealing,
            @RealTime Clock real,
            @Value("${anju.login.failures:5}") int allowed,
            @Value("${anju.login.lock:15m}") Duration lock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.real = real;
        this.allowed = allowed;
        this.lock = lock;
    }

    /// Holds the name's line for this transaction, so that guesses at once are counted one after the other.
    ///
    /// @return until when it is locked; empty when it is not
    Optional<Instant> lockedUntil(String name) {
        jdbc.sql("""
                insert into identity.login_failure (key, failures, last_at) values (:key, 0, :now)
                on conflict (key) do nothing
                """).param("key", key(name)).param("now", now()).update();
        return jdbc.sql("select locked_until from identity.login_failure where key = :key for update")
                .param("key", key(name))
                .query((row, index) -> Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .filter(until -> until.isAfter(real.instant()));
    }

    /// One more failure.
    ///
    /// @return whether the name is locked now
    boolean failed(String name) {
        var until = now().plus(lock);
        return jdbc.sql("""
                update identity.login_failure set
                    failures = case when failures + 1 >= :allowed then 0 else failures + 1 end,
                    locked_until = case when failures + 1 >= :allowed then cast(:until as timestamptz) end,
                    last_at = :now
                where key = :key
                returning locked_until is not null
                """)
                .param("allowed", allowed)
                .param("until", until)
                .param("now", now())
                .param("key", key(name))
                .query(Boolean.class)
                .single();
    }

    void succeeded(String name) {
        jdbc.sql("delete from identity.login_failure where key = :key")
                .param("key", key(name))
                .update();
    }

    Duration length() {
        return lock;
    }

    private OffsetDateTime now() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }

    private byte[] key(String name) {
        return sealing.searchable("identity.login_failure", name);
    }
}

package cn.anju.kernel;

import java.time.Duration;

/// Thrown when the same caller asks too often; answered with 429 and the time to wait.
public final class TooMany extends RuntimeException {

    private final Duration wait;

    /// @param wait how long until it may be tried again; at least a second
    public TooMany(Duration wait) {
        super("too many requests", null, false, false);
        this.wait = wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    public Duration waitFor() {
        return wait;
    }
}

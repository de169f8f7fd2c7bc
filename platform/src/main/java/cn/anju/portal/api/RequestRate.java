package cn.anju.portal.api;

import cn.anju.identity.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How often one address may try a decision: a bucket of sixty that fills by two a second.
@Component
class RequestRate {

    private static final double BURST = 60;
    private static final double PER_SECOND = 2;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    RequestRate(@RealTime Clock clock) {
        this.clock = clock;
    }

    private record Bucket(double tokens, long millis) {}

    /// Takes one; zero when it was there, else how long until it will be.
    synchronized Duration take(String address) {
        long now = clock.millis();
        var last = buckets.getOrDefault(address, new Bucket(BURST, now));
        double tokens = Math.min(BURST, last.tokens() + (now - last.millis()) / 1000.0 * PER_SECOND);
        if (tokens < 1) {
            buckets.put(address, new Bucket(tokens, now));
            return Duration.ofMillis((long) Math.ceil((1 - tokens) / PER_SECOND * 1000));
        }
        buckets.put(address, new Bucket(tokens - 1, now));
        return Duration.ZERO;
    }
}

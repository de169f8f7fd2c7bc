package cn.anju.exchange.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitsTest {

    @Test
    void waits_grow_from_a_minute_to_a_day_and_end() {
        var before = Duration.ZERO;
        for (int attempts = 1; attempts < Waits.MOST_ATTEMPTS; attempts++) {
            var wait = Waits.after(attempts).orElseThrow();
            assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofDays(1));
            before = wait;
        }
        assertThat(Waits.after(1)).contains(Duration.ofMinutes(1));
        assertThat(Waits.after(Waits.MOST_ATTEMPTS)).isEmpty();
    }
}

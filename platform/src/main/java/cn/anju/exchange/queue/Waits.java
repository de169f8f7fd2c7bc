package cn.anju.exchange.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long to wait before a department is asked again: from a minute to a day, and in the end no more.
final class Waits {

    private static final List<Duration> GROWING = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12));
    private static final Duration LONGEST = Duration.ofDays(1);

    /// Half a day of short waits and twenty days of long ones.
    static final int MOST_ATTEMPTS = GROWING.size() + 21;

    private Waits() {}

    /// The wait after so many attempts without an answer; empty when it was asked often enough.
    static Optional<Duration> after(int attempts) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        return Optional.of(attempts <= GROWING.size() ? GROWING.get(attempts - 1) : LONGEST);
    }
}

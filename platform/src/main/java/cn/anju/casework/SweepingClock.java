package cn.anju.casework;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Looks for due work each minute.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "anju.background", matchIfMissing = true)
class SweepingClock {

    private final Sweeper sweeper;

    SweepingClock(Sweeper sweeper) {
        this.sweeper = sweeper;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        sweeper.sweep();
    }
}

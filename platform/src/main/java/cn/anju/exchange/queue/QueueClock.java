package cn.anju.exchange.queue;

import cn.anju.exchange.ExchangeQueue;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Runs the queue every few seconds; on several copies at once, because questions are leased.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "anju.background", matchIfMissing = true)
class QueueClock {

    private final ExchangeQueue queue;
    private final Clock business;

    QueueClock(ExchangeQueue queue, Clock business) {
        this.queue = queue;
        this.business = business;
    }

    @Scheduled(fixedDelay = 3, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        queue.runDue(business.instant());
    }
}

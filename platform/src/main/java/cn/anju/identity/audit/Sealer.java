package cn.anju.identity.audit;

import cn.anju.identity.AuditSeals;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Seals the audit trail each minute; with several copies running, the lock lets one of them do it.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "anju.background", matchIfMissing = true)
class Sealer {

    private final AuditSeals seals;

    Sealer(AuditSeals seals) {
        this.seals = seals;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void seal() {
        seals.seal();
    }
}

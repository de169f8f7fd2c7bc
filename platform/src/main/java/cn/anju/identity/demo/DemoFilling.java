package cn.anju.identity.demo;

import cn.anju.identity.DemoData;
import cn.anju.identity.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills the demo city at the first start: each part in one transaction, so a stop in between leaves whole parts.
@Component
@Order(100)
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoFilling implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFilling.class);

    private final ObjectProvider<DemoData> parts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock real;

    DemoFilling(
            ObjectProvider<DemoData> parts, JdbcClient jdbc, TransactionTemplate transactions, @RealTime Clock real) {
        this.parts = parts;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.real = real;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        parts.stream().sorted(Comparator.comparingInt(DemoData::order)).forEach(this::fill);
    }

    private void fill(DemoData part) {
        String name = part.getClass().getSimpleName().replaceFirst("\\$\\$.*", "");
        var started = real.instant();
        Boolean filled = transactions.execute(status -> {
            boolean missing = jdbc.sql("""
                    insert into identity.demo_part (name, filled_at) values (:name, :at) on conflict do nothing
                    """)
                            .param("name", name)
                            .param("at", started.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
            if (missing) {
                part.fill();
            }
            return missing;
        });
        if (Boolean.TRUE.equals(filled)) {
            LOG.info(
                    "demo part {} filled in {} ms",
                    name,
                    Duration.between(started, real.instant()).toMillis());
        }
    }
}

package cn.anju.identity.clock;

import cn.anju.identity.RealTime;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The two clocks: business time by default, the wall's where it is asked for by name.
@Configuration(proxyBeanMethods = false)
class Clocks {

    static final ZoneId CHONGQING = ZoneId.of("Asia/Shanghai");

    @Bean(defaultCandidate = false)
    @RealTime
    Clock realTime() {
        return Clock.system(CHONGQING);
    }

    /// Outside demo mode business time is real time; tests bring their own.
    @Bean
    @Primary
    @ConditionalOnProperty(name = "anju.business-clock", havingValue = "real", matchIfMissing = true)
    @ConditionalOnProperty(name = "anju.demo", havingValue = "false", matchIfMissing = true)
    Clock businessTime() {
        return Clock.system(CHONGQING);
    }

    @Bean
    @Primary
    @ConditionalOnProperty(name = "anju.business-clock", havingValue = "real", matchIfMissing = true)
    @ConditionalOnProperty(name = "anju.demo", havingValue = "true")
    DemoClock demoTime(JdbcClient jdbc, @RealTime Clock real) {
        return DemoClock.restoredFrom(jdbc, real);
    }
}

package cn.anju.money.simulator;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The simulator stands in demo mode only.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoChannel {

    @Bean
    SimulatedChannel simulatedChannel(Clock clock) {
        return new SimulatedChannel(clock);
    }
}

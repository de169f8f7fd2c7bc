package cn.anju.exchange.simulator;

import cn.anju.identity.Sealing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives every platform test the simulator that otherwise lives in demo mode only; inject `Simulator` to direct it.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anju.demo", havingValue = "false", matchIfMissing = true)
class SimulatorForTests {

    @Bean
    @Order(100)
    SimulatedDepartments simulator(JdbcClient jdbc, Sealing sealing) {
        return new SimulatedDepartments(jdbc, sealing);
    }
}

package cn.anju.exchange.simulator;

import cn.anju.identity.Sealing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The simulator exists in the demo city only; elsewhere a department without an address is «not connected».
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class SimulatorConfiguration {

    @Bean
    @Order(100)
    SimulatedDepartments simulator(JdbcClient jdbc, Sealing sealing) {
        return new SimulatedDepartments(jdbc, sealing);
    }
}

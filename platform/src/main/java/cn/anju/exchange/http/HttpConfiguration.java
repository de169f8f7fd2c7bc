package cn.anju.exchange.http;

import cn.anju.exchange.DepartmentPort;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The port to all departments that have an address; comes before any other port.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class HttpConfiguration {

    @Bean
    @Order(0)
    DepartmentPort httpDepartments(ExchangeSettings settings) {
        return new HttpDepartments(settings.endpoints(), settings.patience());
    }
}

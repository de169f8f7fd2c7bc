package cn.anju.test;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What the running platform gets instead of the real thing in tests: its database and its business clock.
@TestConfiguration(proxyBeanMethods = false)
class TestContext {

    @Bean
    SwitchableDataSource dataSource() {
        return new SwitchableDataSource();
    }

    @Bean
    @Primary
    @ConditionalOnProperty(name = "anju.business-clock", havingValue = "test")
    TestClock businessTime() {
        return new TestClock();
    }

    @Bean
    TestLogins testLogins(
            cn.anju.identity.Accounts accounts,
            org.springframework.session.SessionRepository<?> sessions,
            org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        return new TestLogins(accounts, sessions, jdbc);
    }
}

package cn.anju.test;

import cn.anju.identity.RealNameCheck;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What the running platform gets instead of the real thing in tests: its database and its business clock.
@TestConfiguration(proxyBeanMethods = false)
class TestContext {

    static final String MASTER_KEY = "dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seSE=";

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

    @Bean
    @ConditionalOnProperty(name = "anju.channels", havingValue = "test")
    TestSms testSms() {
        return new TestSms();
    }

    /// A population register that knows everybody by any name but 查无此人, and answers 无应答 with silence.
    @Bean
    @ConditionalOnProperty(name = "anju.channels", havingValue = "test")
    RealNameCheck realNames() {
        return (name, idNumber, phone) -> switch (name.value()) {
            case "查无此人" -> RealNameCheck.Answer.DIFFERS;
            case "无应答" -> RealNameCheck.Answer.UNAVAILABLE;
            default -> RealNameCheck.Answer.MATCHES;
        };
    }
}

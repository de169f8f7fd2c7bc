package cn.anju.bench;

import cn.anju.Anju;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The platform on a database of its own, durable as in production, that does nothing by itself.
final class OwnPlatform {

    private OwnPlatform() {}

    static ConfigurableApplicationContext started(Path folder) {
        var spring = new SpringApplication(Anju.class);
        Map<String, Object> properties = Map.of(
                "server.port",
                0,
                "anju.demo",
                false,
                "anju.background",
                false,
                "anju.data",
                folder.toString(),
                "anju.embedded-database",
                folder.resolve("pg").toString(),
                "logging.level.root",
                "WARN");
        spring.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", properties));
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool ? new Tape(pool) : bean;
                }
            });
        });
        return spring.run();
    }
}

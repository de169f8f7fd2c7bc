package cn.anju.serve;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The embedded database as beans: the pool depends on it, so it stops after the pool.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("anju.embedded-database")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(
            @org.springframework.beans.factory.annotation.Value("${anju.embedded-database}") Path folder)
            throws IOException {
        return EmbeddedDatabase.start(folder);
    }

    @Bean
    DataSource dataSource(EmbeddedDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl("postgres"));
        pool.setMaximumPoolSize(32);
        pool.setPoolName("anju");
        return pool;
    }
}

package cn.anju.test;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One test class's own database: all migrations applied, nothing else in it, dropped afterwards.
///
/// Comes as a parameter of test methods and constructors under `@OnDatabase` and `@PlatformTest`.
public final class TestDatabase implements AutoCloseable {

    private final String name;
    private final HikariDataSource pool;

    private TestDatabase(String name, HikariDataSource pool) {
        this.name = name;
        this.pool = pool;
    }

    /// A copy of the template, ready in tens of milliseconds.
    static TestDatabase copyOf(String template) {
        String name = Postgres.the().copy(template);
        var pool = new HikariDataSource();
        pool.setJdbcUrl(Postgres.the().jdbcUrl(name));
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        pool.setPoolName(name);
        return new TestDatabase(name, pool);
    }

    public String name() {
        return name;
    }

    public DataSource dataSource() {
        return pool;
    }

    /// A superuser connection's address, for tests that tamper.
    public String jdbcUrl() {
        return Postgres.the().jdbcUrl(name);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /// Drops all connections of the pool: after the server went down, none of them may be handed out again. The next
    /// one
    /// is waited for until the server has recovered.
    public void forgetConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /// Ends all connections, so that the database can be copied or dropped.
    void disconnect() {
        pool.close();
    }

    @Override
    public void close() {
        disconnect();
        Postgres.the().drop(name);
    }
}

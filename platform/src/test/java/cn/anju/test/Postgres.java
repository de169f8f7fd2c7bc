package cn.anju.test;

import cn.anju.serve.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// One PostgreSQL for the whole test JVM, with one migrated template that test databases are copied from.
final class Postgres {

    static final String TEMPLATE = "anju_template";

    private static @Nullable Postgres started;

    private final EmbeddedDatabase server;
    private final AtomicInteger copies = new AtomicInteger();

    private Postgres(EmbeddedDatabase server) {
        this.server = server;
    }

    static synchronized Postgres the() {
        if (started == null) {
            try {
                started = start();
            } catch (IOException e) {
                throw new IllegalStateException("the test database did not start", e);
            }
        }
        return started;
    }

    private static Postgres start() throws IOException {
        Path folder = Files.createTempDirectory("anju-test-pg");
        var server = EmbeddedDatabase.startForTests(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
        var postgres = new Postgres(server);
        postgres.command("create database " + TEMPLATE);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(TEMPLATE), "postgres", "")
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .defaultSchema("public")
                .load()
                .migrate();
        return postgres;
    }

    String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    /// Copies a database that nobody is connected to.
    String copy(String template) {
        String name = "t" + copies.incrementAndGet();
        command("create database " + name + " template " + template);
        return name;
    }

    void drop(String name) {
        command("drop database if exists " + name + " with (force)");
    }

    private void command(String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void stop(EmbeddedDatabase server, Path folder) {
        try {
            server.close();
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            System.err.println("test database not cleaned up: " + e.getMessage());
        }
    }
}

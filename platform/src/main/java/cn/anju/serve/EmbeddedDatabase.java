package cn.anju.serve;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// PostgreSQL inside the data folder, durable as a server of its own would be.
///
/// The library's defaults suit throw-away tests: fsync off, a shutdown hook of its own that stops the
/// database before the pool, and no care for a postmaster left behind by kill -9. All three are turned here.
public final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /// Starts (and on an empty folder first creates) the database; durable, in C.UTF-8.
    public static EmbeddedDatabase start(Path folder) throws IOException {
        return start(folder, true);
    }

    /// The same without fsync, for tests whose folder is thrown away.
    public static EmbeddedDatabase startForTests(Path folder) throws IOException {
        return start(folder, false);
    }

    private static EmbeddedDatabase start(Path folder, boolean durable) throws IOException {
        Files.createDirectories(folder);
        stopLeftOver(folder.resolve("data"));
        String safe = durable ? "on" : "off";
        var postgres = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setCleanDataDirectory(false)
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("work").toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", safe)
                .setServerConfig("synchronous_commit", safe)
                .setServerConfig("full_page_writes", safe)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("timezone", "UTC")
                .setPGStartupWait(Duration.ofSeconds(90))
                .start();
        return new EmbeddedDatabase(postgres);
    }

    public String jdbcUrl(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /// kill -9 of the program leaves its postmaster alive; it is ours by the folder in its command line.
    private static void stopLeftOver(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        var left = lines.isEmpty()
                ? java.util.Optional.<ProcessHandle>empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (left.isPresent() && isPostgresOn(left.get(), data)) {
            // SIGINT would be PostgreSQL's fast stop; Java sends SIGTERM, which waits for clients that no longer exist.
            left.get().destroy();
            try {
                left.get().onExit().get(20, TimeUnit.SECONDS);
            } catch (TimeoutException stubborn) {
                left.get().destroyForcibly();
                left.get().onExit().join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while stopping a left-over database", interrupted);
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgresOn(ProcessHandle process, Path data) throws IOException {
        var commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (!Files.exists(commandLine)) {
            return process.info().command().orElse("").endsWith("postgres");
        }
        String words = Files.readString(commandLine);
        return words.contains("postgres") && words.contains(data.toString());
    }
}

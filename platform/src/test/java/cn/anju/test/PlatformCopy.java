package cn.anju.test;

import cn.anju.Anju;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// A further copy of the platform in a process of its own, on the test class's database, to be killed.
///
/// It starts as `serve --jdbc-url` does in production, without background work; its business time is real time.
public final class PlatformCopy implements AutoCloseable {

    private static final String UP = "安居已启动";

    private final Process process;
    private final int port;
    private final CompletableFuture<String> up = new CompletableFuture<>();

    private PlatformCopy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts a copy; `isUp` waits for it.
    public static PlatformCopy on(TestDatabase database) throws IOException {
        int port = freePort();
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                productClassPath(),
                Anju.class.getName(),
                "--jdbc-url",
                database.jdbcUrl(),
                "--port",
                Integer.toString(port),
                "--data",
                "target/test-data");
        builder.environment().put("ANJU_MASTER_KEY", TestContext.MASTER_KEY);
        builder.environment().put("ANJU_BACKGROUND", "false");
        var copy = new PlatformCopy(builder.redirectErrorStream(true).start(), port);
        Thread.ofVirtual().start(copy::listen);
        return copy;
    }

    public int port() {
        return port;
    }

    /// Waits until it answers.
    ///
    /// @throws AssertionError with all that it said, when it ended instead
    public PlatformCopy isUp() {
        String said = up.join();
        if (!said.contains(UP)) {
            throw new AssertionError("the copy did not come up:\n" + said);
        }
        return this;
    }

    /// kill -9.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private void listen() {
        var said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains(UP)) {
                    up.complete(said.toString());
                }
            }
        } catch (IOException killed) {
            said.append(killed);
        }
        up.complete(said.toString());
    }

    /// What a user runs: neither the tests nor their context.
    private static String productClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}

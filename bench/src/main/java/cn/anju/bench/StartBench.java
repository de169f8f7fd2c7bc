package cn.anju.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// From the command to the first page, on a warm build and a database that exists; with the cache of loaded classes
/// against without it.
///
/// The ratio is that of the processes' CPU time, which other people's load hardly changes; the time by the clock is
/// told on the error stream.
final class StartBench implements Discipline {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public double goal() {
        return Double.NaN;
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public int warmUp() {
        return 1;
    }

    @Override
    public Match prepare(int size) throws Exception {
        Path folder = Files.createTempDirectory("anju-bench-start");
        Path home = Path.of(System.getProperty("anju.home", "."));
        started(home, folder, true); // the first start creates the database
        return new Match(
                Meter.PROCESS,
                () -> started(home, folder, true),
                () -> started(home, folder, false),
                () -> SubmitBench.swept(folder));
    }

    /// Starts the platform through its launcher and stops it once the first page is there.
    private static Long started(Path home, Path data, boolean cached) throws Exception {
        int port = freePort();
        var command = new ProcessBuilder(
                        home.resolve("anju").toString(),
                        "serve",
                        "--no-demo",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("ANJU_CLASS_CACHE", cached ? "on" : "off");
        long start = System.nanoTime();
        Process platform = command.start();
        try {
            while (!answers(port)) {
                if (!platform.isAlive()) {
                    throw new IllegalStateException("serve ended with " + platform.exitValue());
                }
                platform.waitFor(20, TimeUnit.MILLISECONDS);
            }
            long wall = System.nanoTime() - start;
            System.err.printf("start %s cache: %.1f s to the first page%n", cached ? "with" : "without", wall / 1e9);
            return platform.info().totalCpuDuration().map(Duration::toNanos).orElse(wall);
        } finally {
            platform.destroy();
            platform.waitFor();
        }
    }

    private static boolean answers(int port) {
        try {
            var page = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            return page.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}

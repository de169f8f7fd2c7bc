package cn.anju.bench;

import cn.anju.bench.Applicants.Applicant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// Handing in an application, with validation, permission, idempotency and audit, by eight clients at once, against the
/// very statements that it sends, sent by plain JDBC on the same pool with the same durability.
final class SubmitBench implements Discipline {

    private static final int CLIENTS = 8;
    private static final int APPLICATIONS = 400;

    private final String name;
    private final double goal;
    private final Meter meter;

    SubmitBench(String name, double goal, Meter meter) {
        this.name = name;
        this.goal = goal;
        this.meter = meter;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double goal() {
        return goal;
    }

    @Override
    public boolean perSecond() {
        return meter == Meter.WALL;
    }

    private interface Handing {
        void in(int applicant) throws Exception;
    }

    @Override
    public Match prepare(int size) throws Exception {
        Path folder = Files.createTempDirectory("anju-bench");
        var applicants = new Applicants(folder, Math.max(APPLICATIONS / size, CLIENTS));
        var tapes = tapes(applicants);
        Contender product = contender(applicants, i -> applicants.submit(applicants.all.get(i)));
        Contender floor = contender(applicants, i -> sent(applicants, tapes.get(i)));
        for (var one : List.of(product, floor)) {
            one.before();
            one.run();
            applicants.refuseUnlessAllAreIn();
        }
        return new Match(meter, product, floor, () -> {
            applicants.close();
            swept(folder);
        });
    }

    /// One submission is listened to; for each applicant its statements are written anew with that one's ids.
    private static List<List<Tape.Step>> tapes(Applicants applicants) throws Exception {
        var first = applicants.all.getFirst();
        var heard = applicants.pool().heard(() -> applicants.submit(first));
        applicants.takeBack();
        return applicants.all.stream()
                .map(other -> {
                    var change = change(first, other);
                    return heard.stream()
                            .map(step -> step.with(value -> Tape.replaced(value, change)))
                            .toList();
                })
                .toList();
    }

    private static UnaryOperator<Object> change(Applicant from, Applicant to) {
        Map<Object, Object> ids = new HashMap<>();
        ids.put(from.draft().file().id().value(), to.draft().file().id().value());
        ids.put(from.person().value(), to.person().value());
        ids.put(from.actor().account().value(), to.actor().account().value());
        Map<String, String> texts = new HashMap<>();
        ids.forEach((one, other) -> texts.put(one.toString(), other.toString()));
        texts.put(
                from.draft().file().number().value(), to.draft().file().number().value());
        return value -> {
            if (value instanceof String text) {
                String changed = text.equals(from.key()) ? to.key() : text;
                for (var entry : texts.entrySet()) {
                    changed = changed.replace(entry.getKey(), entry.getValue());
                }
                return changed;
            }
            return ids.getOrDefault(value, value);
        };
    }

    private static void sent(Applicants applicants, List<Tape.Step> tape) throws Exception {
        try (var connection = applicants.pool().getConnection()) {
            connection.setAutoCommit(false);
            for (var step : tape) {
                step.send(connection);
            }
        }
    }

    private static Contender contender(Applicants applicants, Handing handing) {
        return new Contender() {
            @Override
            public void before() throws Exception {
                applicants.takeBack();
            }

            @Override
            public Object run() throws Exception {
                return atOnce(applicants.all.size(), handing);
            }
        };
    }

    /// @return the time in nanoseconds within which 95 of 100 were answered
    private static Long atOnce(int count, Handing handing) throws Exception {
        var next = new AtomicInteger();
        long[] waits = new long[count];
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = java.util.stream.IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(client -> clients.submit(() -> {
                        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                            long start = System.nanoTime();
                            handing.in(i);
                            waits[i] = System.nanoTime() - start;
                        }
                        return true;
                    }))
                    .toList();
            for (var client : all) {
                client.get();
            }
        }
        Arrays.sort(waits);
        return waits[(int) Math.ceil(count * 0.95) - 1];
    }

    static void swept(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}

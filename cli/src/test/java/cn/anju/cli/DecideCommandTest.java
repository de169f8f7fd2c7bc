package cn.anju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as its users start it: a process with a standard input, an output and an exit status.
class DecideCommandTest {

    @TempDir
    private Path folder;

    private record Ran(int status, List<String> out, String err) {}

    @Test
    void lines_keep_their_order_and_a_bad_one_does_not_stop_the_run() throws Exception {
        String lines = """
                {"id":"a","on":"2025-03-03","facts":{"persons":[{"relation":"SELF"}]}}

                {"id":"b","on":
                {"id":"c","on":"2025-03-03","facts":{"persons":[],"pets":1}}
                {"id":"d","on":"2025-03-03","facts":{}}
                """;
        Ran ran = anju(lines, "decide", "housing.unit-type");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).hasSize(4);
        assertThat(ran.out().get(0)).startsWith("{\"id\":\"a\",").contains("单间配套");
        assertThat(ran.out().get(1)).startsWith("{\"id\":null,\"error\":{\"code\":\"BROKEN_JSON\"");
        assertThat(ran.out().get(2)).startsWith("{\"id\":\"c\",\"error\":").contains("facts.pets");
        assertThat(ran.out().get(3)).contains("\"outcome\":\"NEEDS_FACTS\"", "\"missing\":[\"facts.persons\"]");
    }

    @Test
    void check_skips_what_is_not_built_prints_differences_and_replay_finds_tampering() throws Exception {
        Path agreeing = folder.resolve("calendar.working-days.jsonl");
        Files.writeString(agreeing, """
                {"id":"a","on":"2025-01-01","facts":{"event":"2025-09-26","workingDays":7},"expect":{"values":{"deadline":"2025-10-13"}}}
                {"id":"b","on":"2025-01-01","facts":{"event":"2031-09-26","workingDays":7},"expect":{"error":true}}
                """);
        Path unknown = Files.writeString(folder.resolve("moon.phase.jsonl"), "{}\n");
        Ran good = anju("", "decide", "--check", agreeing.toString(), unknown.toString());
        assertThat(good.status()).isZero();
        assertThat(good.out()).anyMatch(line -> line.contains("moon.phase") && line.contains("跳过"));
        assertThat(good.out().getLast()).contains("2 例一致", "0 例不一致");

        Path differing = Files.writeString(folder.resolve("housing.late-fee.jsonl"), """
                {"id":"a","on":"2025-04-14","facts":{"amount":600,"dueDate":"2025-03-25","payments":[],"asOf":"2025-04-14"},"expect":{"values":{"lateFee":6,"unpaid":600.01}}}
                """);
        Ran bad = anju("", "decide", "--check", differing.toString());
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.out()).anyMatch(line -> line.contains("values.unpaid") && line.contains("600.00"));

        Ran receipts = anju(Files.readString(differing), "decide", "housing.late-fee", "--receipt");
        assertThat(receipts.status()).isZero();
        Path stored = Files.writeString(folder.resolve("r.json"), receipts.out().getFirst() + "\n");
        assertThat(anju("", "decide", "--replay", stored.toString()).status()).isZero();
        Files.writeString(stored, receipts.out().getFirst().replace("600", "900"));
        assertThat(anju("", "decide", "--replay", stored.toString()).status()).isEqualTo(1);
    }

    @Test
    void wrong_usage_is_status_2() throws Exception {
        assertThat(anju("", "decide", "housing.palaces").status()).isEqualTo(2);
        assertThat(anju("", "decide").status()).isEqualTo(2);
        assertThat(anju("", "decide", "--list", "--check").status()).isEqualTo(2);
        assertThat(anju("", "decide", "housing.rent", "--parameters", "none.yaml")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void an_offices_file_lies_over_the_shipped_values() throws Exception {
        Path file = Files.writeString(folder.resolve("office.yaml"), """
                housing.rent.late-fee-per-day:
                  unit: per-day
                  values:
                    - {since: 2025-04-01, value: 0.0001, cites: [本局通知]}
                """);
        String line = """
                {"id":"a","on":"2025-04-14","facts":{"amount":600,"dueDate":"2025-03-25","payments":[],"asOf":"2025-04-14"}}
                """;
        Ran ran = anju(line, "decide", "housing.late-fee", "--parameters", file.toString());
        assertThat(ran.out().getFirst()).contains("\"lateFee\":1.20", "\"source\":\"OFFICE\"");
    }

    @Test
    void the_coverage_of_the_law_has_eleven_texts() throws Exception {
        Ran ran = anju("", "law-coverage", "--json");
        assertThat(ran.status()).isZero();
        assertThat(ran.out().getFirst().split("\"document\":", -1)).hasSize(12);
        assertThat(ran.out().getFirst()).contains("\"id\":\"SPB-Q\"", "\"anchor\":\"47\"");
    }

    private Ran anju(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "cn.anju.cli.Anju"));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int status = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ran(status, Files.readAllLines(out), Files.readString(err));
    }
}

package cn.anju.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandTest {

    private static final String SECRET = "00112233445566778899aabbccddeeff".repeat(2);
    private static final String PUBLIC = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @TempDir
    Path folder;

    private Path entries;
    private Path units;
    private Path priority;

    @BeforeEach
    void lists() throws IOException {
        entries = file("entries.txt", "\uFEFFA0008\r\nA0001\r\nA0003\nA0004\nA0006\nA0005");
        units = file("units.txt", "U02\nU01\nU03\n");
        priority = file("priority.txt", "A0007\nA0002\n");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8);
    }

    private static String published() throws IOException {
        try (var in = DrawCommandTest.class.getResourceAsStream("priority.record.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }

    private CommandRun draw(String... more) {
        var arguments = new ArrayList<>(List.of("draw", "--draw-id", "CQGZF-2026-002|MXJY|STUDIO", "--public", PUBLIC));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private CommandRun drawWithPriority(Path entries, Path units, Path priority, String share) {
        return draw(
                "--entries",
                entries.toString(),
                "--units",
                units.toString(),
                "--secret",
                SECRET.toUpperCase(Locale.ROOT),
                "--priority",
                priority.toString(),
                "--priority-share",
                share);
    }

    @Test
    void the_published_record_comes_out_byte_for_byte_and_verifies() throws IOException {
        CommandRun run = drawWithPriority(entries, units, priority, "0.34");

        assertThat(run).isEqualTo(new CommandRun(0, published(), ""));
        CommandRun verified =
                CommandRun.of("verify-draw", file("record.json", run.out()).toString(), "--entry", "A0002");
        assertThat(verified.exit()).isZero();
        assertThat(verified.out().lines().limit(7))
                .containsExactly(
                        "list hash: ok",
                        "commit: ok",
                        "public value: ok " + PUBLIC + "（请与事先公布的来源核对）",
                        "seed: ok",
                        "keys and order: ok",
                        "allocation: ok",
                        "result hash: ok");
        assertThat(verified.out())
                .contains("  key 179a9c9219815017b9d768dfaee2d43e37d54dd9a4c37c9afe2450006174989b")
                .contains("  rank 2")
                .contains("  unit U03");
    }

    @Test
    void a_secret_from_a_file_gives_the_same_record() throws IOException {
        Path secret = file("secret.txt", SECRET + "\r\n");

        CommandRun run = draw(
                "--entries",
                entries.toString(),
                "--units",
                units.toString(),
                "--secret-file",
                secret.toString(),
                "--priority",
                priority.toString(),
                "--priority-share",
                "0.34");

        assertThat(run.out()).isEqualTo(published());
    }

    @Test
    void ranks_alone_with_the_national_hash_verify_too() throws IOException {
        CommandRun run = draw("--entries", entries.toString(), "--secret", SECRET, "--hash", "sm3");

        assertThat(run.out()).contains("\"hash\": \"sm3\"", "\"units\": []", "\"allocation\": []");
        assertThat(CommandRun.of("verify-draw", file("record.json", run.out()).toString())
                        .exit())
                .isZero();
    }

    @Test
    void a_changed_record_ends_with_1_and_names_the_first_difference() throws IOException {
        Path changed = file("record.json", published().replace("\"seed\": \"2", "\"seed\": \"3"));

        CommandRun run = CommandRun.of("verify-draw", changed.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("seed: 不一致，第1轮 seed：记录为 3680ef", "keys and order: ok", "result hash: ok");
    }

    @Test
    void what_is_not_a_record_ends_with_2() throws IOException {
        assertThat(CommandRun.of("verify-draw", units.toString()).exit()).isEqualTo(2);
        assertThat(CommandRun.of("verify-draw", folder.resolve("none").toString())
                        .exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("verify-draw", folder.toString()).exit()).isEqualTo(2);
        assertThat(CommandRun.of("verify-draw", file("empty", "").toString()).exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("verify-draw").exit()).isEqualTo(2);
    }

    @Test
    void a_wrong_list_is_refused_with_its_name_and_line_and_nothing_is_printed() throws IOException {
        refused(drawWithPriority(file("e", "A\nB\nA\n"), units, priority, "0.3"), "普通名单", "第3行：A 与第1行重复");
        refused(drawWithPriority(file("e", "A\n\nB\n"), units, priority, "0.3"), "普通名单", "第2行：空行");
        refused(drawWithPriority(entries, file("u", "U1\nU 2\n"), priority, "0.3"), "房源清单", "第2行：第 2 个字符是空格");
        refused(drawWithPriority(entries, file("u", ""), priority, "0.3"), "房源清单", "是空的");
        refused(drawWithPriority(entries, units, file("p", "A0002\nA0003\n"), "0.3"), "优先名单", "第2行：A0003 同时在普通名单第3行");
        refused(drawWithPriority(entries, units, folder.resolve("none"), "0.3"), "优先名单", "读不出来");
        refused(drawWithPriority(file("e", ""), units, file("p", ""), "0.3"), "优先名单", "是空的");
    }

    @Test
    void options_that_do_not_fit_together_are_refused() {
        String list = entries.toString();
        refused(drawWithPriority(entries, units, priority, "1.5"), "0 至 1");
        refused(draw("--entries", list, "--secret", SECRET, "--priority", priority.toString()), "必须一起给出");
        refused(
                draw(
                        "--entries",
                        list,
                        "--secret",
                        SECRET,
                        "--priority",
                        priority.toString(),
                        "--priority-share",
                        "0.3"),
                "需要 --units");
        refused(draw("--entries", list, "--secret", SECRET, "--hash", "md5"), "sha256 或 sm3");
        refused(draw("--entries", list, "--secret", "00"), "32 字节");
        refused(draw("--entries", list, "--secret", SECRET, "--secret-file", list), "--secret");
        refused(draw("--entries", list), "--secret");
        refused(
                CommandRun.of("draw", "--draw-id", "X", "--entries", list, "--secret", SECRET, "--public", "00"),
                "16 至 64 字节");
        refused(
                CommandRun.of("draw", "--draw-id", "", "--entries", list, "--secret", SECRET, "--public", PUBLIC),
                "摇号编号");
    }

    private static void refused(CommandRun run, String... reasons) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(reasons);
    }
}

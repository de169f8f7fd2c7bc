package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A million entries fit a small machine, and half as many fit half of it: memory grows with the lists and no faster.
@Tag("slow")
class MemoryTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"500000, 96", "1000000, 192"})
    void a_large_draw_is_made_written_read_and_verified_in_a_bounded_heap(int entries, int megabytes)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionEntries.class.getName(),
                        Integer.toString(entries),
                        folder.resolve("record.json").toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo("true\n");
        assertThat(process.waitFor()).isZero();
    }
}

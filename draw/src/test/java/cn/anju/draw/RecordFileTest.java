package cn.anju.draw;

import static cn.anju.draw.DrawFixtures.PUBLIC;
import static cn.anju.draw.DrawFixtures.SECRET;
import static cn.anju.draw.DrawFixtures.list;
import static cn.anju.draw.DrawFixtures.priorityDraw;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFileTest {

    static String published() {
        try (var in = RecordFileTest.class.getResourceAsStream("priority.record.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_published_record_comes_out_byte_for_byte() {
        assertThat(new String(DrawFixtures.bytes(priorityDraw().run(SECRET, PUBLIC)), UTF_8))
                .isEqualTo(published());
    }

    @Test
    void the_published_record_verifies_in_any_layout() {
        String oneLine = published().replaceAll("\\s+", "");
        String windows = "\uFEFF" + published().replace("\n", "\r\n");

        assertThat(Verification.of(DrawFixtures.read(oneLine.getBytes(UTF_8))).holds())
                .isTrue();
        assertThat(Verification.of(DrawFixtures.read(windows.getBytes(UTF_8))).holds())
                .isTrue();
    }

    @Test
    void a_draw_without_units_writes_empty_lists_and_share_0() {
        String record = new String(
                DrawFixtures.bytes(Draw.of(new DrawId("单|1"), Hash.SM3, list("\"", "\\", "A"))
                        .run(SECRET, PUBLIC)),
                UTF_8);

        assertThat(record)
                .startsWith(
                        "{\n  \"algorithm\": \"cqlot/v1\",\n  \"hash\": \"sm3\",\n  \"drawId\": \"单|1\",\n  \"entries\": [\n"
                                + "    \"\\\"\",\n    \"A\",\n    \"\\\\\"\n  ],\n  \"units\": [],\n  \"priority\": [],\n"
                                + "  \"priorityShare\": 0,\n  \"rounds\": [\n    {\n      \"drawId\": \"单|1\",\n")
                .contains("\n      \"allocation\": []\n    }\n  ],\n  \"resultHash\": \"")
                .endsWith("\"\n}\n");
        assertThat(Verification.of(DrawFixtures.read(record.getBytes(UTF_8))).holds())
                .isTrue();
    }

    @Test
    void escapes_that_other_programs_write_are_read() {
        String escaped = published().replace("A0001", "\\u00410001").replace("cqlot/v1", "cqlot\\/v1");

        assertThat(Verification.of(DrawFixtures.read(escaped.getBytes(UTF_8))).holds())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '#',
            value = {
                "cqlot/v1 > cqlot/v2 > 第2行：算法是 cqlot/v2，本程序只验证 cqlot/v1",
                "sha256 > md5 > 第3行：不认识的摘要算法 md5，应为 sha256 或 sm3",
                "\"units\" > \"unit\" > 第13行：这里应为 \"units\"，文件里是 \"unit\"",
                "0.34, > \"0.34\", > 第22行：这里应为数字",
                "\"A0001\", > 1, > 第6行：这里应为 \"，文件里是 1",
                "\"A0008\" > \"A0008\\x\" > 第11行：文字里有不合规定的转义",
                "\"resultHash\": > \"extra\": > 第70行：这里应为 \"resultHash\"，文件里是 \"extra\"",
                "\"algorithm\": > \"algorithm\" > 第2行：这里应为 :，文件里是 \"",
            })
    void what_is_not_a_record_is_refused_by_its_line(String from, String to, String reason) {
        byte[] broken = published()
                .replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))
                .getBytes(UTF_8);

        assertThatThrownBy(() -> DrawFixtures.read(broken))
                .isInstanceOf(NotARecord.class)
                .hasMessage(reason);
    }

    @Test
    void a_record_cut_anywhere_is_refused() {
        byte[] whole = published().getBytes(UTF_8);
        for (int length = 0; length < whole.length - 2; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> DrawFixtures.read(cut)).isInstanceOf(NotARecord.class);
        }
        assertThatThrownBy(() -> DrawFixtures.read((published() + "{}").getBytes(UTF_8)))
                .isInstanceOf(NotARecord.class);
    }
}

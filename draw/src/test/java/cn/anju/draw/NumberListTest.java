package cn.anju.draw;

import static cn.anju.draw.DrawFixtures.list;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// H-7 (a): the canonical form is what is hashed, and what cannot be made canonical is refused with its line.
class NumberListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1\nA2\nB\n",
                "B\nA2\nA1\n",
                "A1\nA2\nB",
                "\uFEFFA1\nA2\nB\n",
                "A2\r\nA1\r\nB\r\n",
                "\uFEFFB\r\nA2\nA1\r"
            })
    void every_way_to_save_the_list_has_one_canonical_form(String file) throws IOException {
        var list = NumberList.parse(file.getBytes(UTF_8));
        var canonical = new ByteArrayOutputStream();
        list.writeTo(canonical);

        assertThat(canonical.toString(UTF_8)).isEqualTo("A1\nA2\nB\n");
        assertThat(list.hash(Hash.SHA256)).isEqualTo(Hash.SHA256.hex("A1\nA2\nB\n".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1#A2#A1#A3         | 3 | A1 与第1行重复",
                "A3#A2#A1#A2#A3      | 4 | A2 与第2行重复",
                "A1##A2              | 2 | 空行",
                "#A1                 | 1 | 空行",
                "A1#A2##             | 3 | 空行",
                "A1#A 2              | 2 | 第 2 个字符是空格",
                "A1#A2~#A⇥          | 3 | 第 2 个字符是制表符",
                "A1#房2              | 2 | 第 1 个字符不是英文字符",
                "A1#A␁          | 2 | 第 2 个字符是控制字符",
                "A1#A␍B             | 2 | 第 2 个字符是回车符",
            })
    void a_wrong_line_is_refused_by_its_number(String file, int line, String reason) {
        byte[] bytes = file.replace('#', '\n')
                .replace('⇥', '\t')
                .replace('␁', '\u0001')
                .replace('␍', '\r')
                .getBytes(UTF_8);

        assertThatThrownBy(() -> NumberList.parse(bytes))
                .isInstanceOfSatisfying(
                        DrawRefused.class, refused -> assertThat(refused.line()).hasValue(line))
                .hasMessageStartingWith("第" + line + "行：" + reason);
    }

    @Test
    void a_number_has_at_most_64_characters() {
        assertThat(list("x".repeat(64)).size()).isOne();
        assertThatThrownBy(() -> list("A", "x".repeat(65))).hasMessage("第2行：超过 64 个字符");
    }

    @Test
    void numbers_are_sorted_as_bytes_and_found_again() {
        var list = list("b", "B", "10", "9", "~", "!", "10\"\\");

        assertThat(list.asList()).containsExactly("!", "10", "10\"\\", "9", "B", "b", "~");
        assertThat(list.indexOf("9")).hasValue(3);
        assertThat(list.indexOf("8")).isEmpty();
    }

    @Test
    void sorting_agrees_with_the_library_on_lists_of_every_size() {
        var random = new Random(11);
        for (int size = 0; size < 300; size++) {
            List<String> numbers = DrawFixtures.numbers("N", 1, size).stream()
                    .map(number -> Integer.toString(random.nextInt(99)) + number)
                    .collect(Collectors.toList());
            Collections.shuffle(numbers, random);
            String[] sorted = numbers.toArray(String[]::new);
            Arrays.sort(sorted);

            assertThat(NumberList.of(numbers).asList()).containsExactly(sorted);
        }
    }

    @Test
    void an_entry_in_both_lists_is_refused_with_both_lines() {
        var draw = Draw.of(new DrawId("X"), Hash.SHA256, list("C", "B", "A")).withUnits(list("U"));

        assertThatThrownBy(() -> draw.withPriority(list("Z", "B", "A"), PriorityShare.of("0.5")))
                .hasMessage("第2行：B 同时在普通名单第2行，一个编号只能在一份名单里");
    }
}

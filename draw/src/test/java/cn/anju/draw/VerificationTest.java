package cn.anju.draw;

import static cn.anju.draw.DrawFixtures.PUBLIC;
import static cn.anju.draw.DrawFixtures.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each of the seven checks fails under its own name, and only what follows from the change fails with it.
class VerificationTest {

    private static Verification of(String record) {
        return Verification.of(DrawFixtures.read(record.getBytes(UTF_8)));
    }

    private static List<String> failing(Verification verification) {
        return verification.findings().stream()
                .filter(finding -> !finding.holds())
                .map(finding -> finding.check().title())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '#',
            value = {
                "\"listHash\": \"bef > \"listHash\": \"aef > list hash",
                "\"commit\": \"4 > \"commit\": \"5 > commit",
                "\"seed\": \"2 > \"seed\": \"3 > seed",
                "STUDIO|P > STUDIO|Q > seed",
                "U=0984 > U=1984 > list hash,seed",
                "\"A0001\",\\n        \"A0006\" > \"A0006\",\\n        \"A0001\" > keys and order",
                "\"unit\": \"U01\" > \"unit\": \"U02\" > allocation",
                "\"entry\": \"A0007\" > \"entry\": \"A0002\" > allocation",
                "\"resultHash\": \"5 > \"resultHash\": \"6 > result hash",
                "\"A0001\",\\n    \"A0003\" > \"A0003\",\\n    \"A0001\" > list hash",
                "0.34 > 0.1 > list hash,seed,keys and order,allocation,result hash",
                "0.34 > 1.34 > list hash,seed,keys and order,allocation,result hash",
                "\"A0008\" > \"A0009\" > list hash,seed,keys and order,allocation,result hash",
                "\"A0008\" > \"A0006\" > list hash,seed,keys and order,allocation,result hash",
                "\"drawId\": \"CQGZF > \"drawId\": \"CQGZE > seed,keys and order,allocation,result hash",
            })
    void a_change_is_found_under_its_name(String from, String to, String expected) {
        String changed = RecordFileTest.published()
                .replaceFirst(Pattern.quote(unescaped(from)), Matcher.quoteReplacement(unescaped(to)));

        assertThat(changed).isNotEqualTo(RecordFileTest.published());
        assertThat(failing(of(changed))).containsAll(List.of(expected.split(",")));
        if (!expected.contains(",")) {
            assertThat(failing(of(changed))).containsExactly(expected);
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    @Test
    void the_last_round_has_its_own_secret_and_public_value_to_answer_for() {
        String record = RecordFileTest.published();
        int second = record.indexOf("|N|");

        assertThat(failing(of(
                        record.substring(0, second) + record.substring(second).replace("0011", "1011"))))
                .containsExactly("commit");
        assertThat(failing(of(
                        record.substring(0, second) + record.substring(second).replace("000102", "100102"))))
                .containsExactly("public value");
        assertThat(failing(of(
                        record.substring(0, second) + record.substring(second).replace("aabb", "AABB"))))
                .containsExactly("commit");
        assertThat(failing(of(
                        record.substring(0, second) + record.substring(second).replace("1a1b1c1d1e1f\"", "1\""))))
                .containsExactly("public value");
    }

    @Test
    void a_missing_round_is_a_difference() {
        String record = RecordFileTest.published();
        int second = record.indexOf("},\n    {\n      \"drawId\": \"CQGZF-2026-002|MXJY|STUDIO|N");
        String cut = record.substring(0, second) + "}\n  ],\n" + record.substring(record.indexOf("  \"resultHash\""));

        assertThat(failing(of(cut))).containsExactly("list hash", "seed", "keys and order", "allocation");
    }

    @Test
    void a_share_without_a_priority_round_is_a_difference() {
        var record =
                Draw.of(new DrawId("X"), Hash.SHA256, DrawFixtures.list("A")).run(SECRET, PUBLIC);
        String changed =
                new String(DrawFixtures.bytes(record), UTF_8).replace("priorityShare\": 0", "priorityShare\": 0.5");

        assertThat(failing(of(changed))).containsExactly("allocation");
    }

    @Test
    void an_own_number_is_found_with_key_rank_and_unit_in_each_round() {
        var verification = of(RecordFileTest.published());

        assertThat(verification.placesOf("A0002"))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.round()).contains("|P|U=0984");
                            assertThat(first.rank()).isEqualTo(2);
                            assertThat(first.unit()).isEmpty();
                        },
                        second -> {
                            assertThat(second.key())
                                    .isEqualTo("179a9c9219815017b9d768dfaee2d43e37d54dd9a4c37c9afe2450006174989b");
                            assertThat(second.rank()).isEqualTo(2);
                            assertThat(second.unit()).hasValue("U03");
                        });
        assertThat(verification.placesOf("A0009")).isEmpty();
    }
}

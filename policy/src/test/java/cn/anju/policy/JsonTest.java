package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.policy.InvalidCase.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void numbers_stay_exact() {
        assertThat(Json.read("0.1")).isEqualTo(new BigDecimal("0.1"));
        assertThat(Json.write(Json.read("[1e3, 4750.00, -0.005]"))).isEqualTo("[1000,4750.00,-0.005]");
    }

    @Test
    void writing_what_was_read_gives_the_same_text_again() {
        String once =
                Json.write(Json.read("{\"a\":[null,true,\"线\\u0001\\\\\\\"\\ud83c\\udfe0\"],\"b\":{},\"c\":1.50}"));
        assertThat(Json.write(Json.read(once))).isEqualTo(once);
    }

    @Test
    void half_a_surrogate_pair_survives_utf8() {
        String written = Json.write("\ud83c");
        assertThat(written).isEqualTo("\"\\ud83c\"");
        assertThat(Json.read(written)).isEqualTo("\ud83c");
    }

    @Test
    void the_order_of_keys_is_kept() {
        assertThat(Json.readObject("{\"z\":1,\"a\":2}").keySet()).containsExactly("z", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "NaN",
                "'a'",
                "01",
                "1e999999999",
                "1e-999999999",
                "123456789012345678901",
                "{\"a\":tru}",
                "\"\u0001\""
            })
    void what_is_not_one_json_value_is_refused(String text) {
        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOfSatisfying(
                        InvalidCase.class, e -> assertThat(e.code()).isEqualTo(Code.BROKEN_JSON));
    }

    @Test
    void an_object_is_asked_for() {
        assertThatThrownBy(() -> Json.readObject("[]"))
                .isInstanceOfSatisfying(
                        InvalidCase.class, e -> assertThat(e.code()).isEqualTo(Code.WRONG_TYPE));
        assertThat(Json.readObject("{}")).isEqualTo(Map.of());
        assertThat(Json.read("[]")).isEqualTo(List.of());
    }
}

package cn.anju.draw;

import static cn.anju.draw.DrawFixtures.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawValuesTest {

    @Test
    void hex_is_taken_in_either_case_and_kept_in_lower_case() {
        assertThat(new Secret("AB".repeat(32)).hex()).isEqualTo("ab".repeat(32));
        assertThat(new PublicValue("Ff".repeat(16)).hex()).isEqualTo("ff".repeat(16));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void a_secret_has_32_bytes(int bytes) {
        assertThatThrownBy(() -> new Secret("ab".repeat(bytes))).hasMessageContaining("32 字节");
    }

    @Test
    void a_public_value_has_16_to_64_bytes() {
        assertThatCode(() -> new PublicValue("ab".repeat(64))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new PublicValue("ab".repeat(15))).hasMessageContaining("16 至 64 字节");
        assertThatThrownBy(() -> new PublicValue("ab".repeat(65))).hasMessageContaining("16 至 64 字节");
        assertThatThrownBy(() -> new PublicValue("a".repeat(33))).hasMessageContaining("十六进制");
        assertThatThrownBy(() -> new PublicValue("0x" + "ab".repeat(16))).hasMessageContaining("十六进制");
    }

    @Test
    void a_secret_is_not_told_by_its_text() {
        assertThat(SECRET.toString()).doesNotContain(SECRET.hex().substring(0, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "0.34, 3, 1",
        "0.29, 100, 29",
        "0.3, 10, 3",
        "0.3333, 3, 0",
        "1, 7, 7",
        "1.000, 7, 7",
        "0, 7, 0",
        "0.9999999999, 1000000, 999999"
    })
    void a_quota_is_exact_and_rounded_down(String share, int units, int quota) {
        assertThat(PriorityShare.of(share).of(units)).isEqualTo(quota);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "30%", "0,3", "", ".3", "0.", "NaN", "1e-1", "2"})
    void a_share_is_a_decimal_from_0_to_1(String share) {
        assertThatThrownBy(() -> PriorityShare.of(share))
                .isInstanceOf(DrawRefused.class)
                .hasMessageContaining("0 至 1");
    }

    @ParameterizedTest
    @CsvSource({"0.30, 0.3", "0.0, 0", "1.00, 1", "0.34, 0.34", "0.00001, 0.00001"})
    void a_share_is_written_in_plain_digits(BigDecimal share, String text) {
        assertThat(PriorityShare.text(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\tb", " a", "a ", "a\u2028b", "\ud800"})
    void a_draw_id_is_one_visible_line(String id) {
        assertThatThrownBy(() -> new DrawId(id)).isInstanceOf(DrawRefused.class);
    }

    @Test
    void a_draw_id_may_be_chinese_and_hold_a_space_inside() {
        assertThatCode(() -> new DrawId("民心佳园 2026-001|单间")).doesNotThrowAnyException();
    }
}

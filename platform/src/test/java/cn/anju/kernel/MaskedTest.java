package cn.anju.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({"张三,张*", "张小三,张*三", "欧阳小明,欧**明", "阿卜杜拉·买买提,阿******提", "𠮷田三,𠮷*三", "张,*"})
    void a_name_keeps_its_first_character_and_the_last_of_three(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }

    @Test
    void an_identity_number_keeps_region_and_last_four() {
        assertThat(Masked.identity("500106199104021234")).isEqualTo("500106********1234");
    }

    @Test
    void a_phone_keeps_three_and_four() {
        assertThat(Masked.phone("13800001234")).isEqualTo("138****1234");
    }

    @Test
    void an_account_keeps_four() {
        assertThat(Masked.account("6222020000001234")).isEqualTo("************1234");
    }

    @Test
    void what_is_too_short_is_hidden_wholly() {
        assertThat(Masked.phone("12345")).isEqualTo("*****");
        assertThat(Masked.identity("")).isEmpty();
    }
}

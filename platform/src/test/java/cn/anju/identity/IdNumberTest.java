package cn.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// GB 11643: the citizen's identity number.
class IdNumberTest {

    @Test
    void a_valid_number_tells_birth_date_and_sex() {
        var number = new IdNumber("11010519491231002X");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
        assertThat(number.masked()).isEqualTo("110105********002X");
    }

    @Test
    void a_lower_case_x_is_accepted_and_kept_upper_case() {
        assertThat(new IdNumber(" 11010519491231002x ").value()).isEqualTo("11010519491231002X");
    }

    @Test
    void every_single_wrong_digit_is_found() {
        String good = "11010519491231002X";
        for (int place = 14; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = good.substring(0, place) + digit + good.substring(place + 1);
                if (!wrong.equals(good)) {
                    assertThatThrownBy(() -> new IdNumber(wrong))
                            .isInstanceOf(IdNumber.Invalid.class)
                            .hasMessageContaining("校验位");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002, 15 位的旧号码",
        "1101051949123100, 应为 18 位",
        "11010519491231002A, 应为 18 位",
        "99010519491231002X, 前两位",
        "11010519490231002X, 出生日期",
        "110105189912310020, 早于 1900",
        "110105194912310021, 校验位"
    })
    void a_wrong_number_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> new IdNumber(text))
                .isInstanceOf(IdNumber.Invalid.class)
                .hasMessageContaining(reason);
    }

    @Test
    void printing_it_gives_nothing_away() {
        assertThat(new IdNumber("11010519491231002X").toString()).doesNotContain("19491231");
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y43", "9144030071526726XG", "91330100799655058B", "914403001922038216"})
    void organisation_codes_of_GB_32100(String code) {
        assertThat(new OrganisationCode(code.toLowerCase(java.util.Locale.ROOT)).value())
                .isEqualTo(code);
        char last = code.charAt(17);
        String wrong = code.substring(0, 17) + (last == '0' ? '1' : '0');
        assertThatThrownBy(() -> new OrganisationCode(wrong)).hasMessageContaining("校验位");
        assertThatThrownBy(() -> new OrganisationCode("I" + code.substring(1))).hasMessageContaining("不含 I");
    }

    @ParameterizedTest
    @CsvSource({"138 0013 8000,13800138000,true", "+8613800138000,13800138000,true", "023-67891234,02367891234,false"})
    void phones(String text, String kept, boolean mobile) {
        assertThat(new Phone(text).value()).isEqualTo(kept);
        assertThat(new Phone(text).isMobile()).isEqualTo(mobile);
    }

    @ParameterizedTest
    @CsvSource({"12800138000", "1380013800", "abc", "67891234"})
    void a_phone_of_another_shape_is_refused(String text) {
        assertThatThrownBy(() -> new Phone(text)).isInstanceOf(Phone.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"张三,张*", "张小三,张*三", "欧阳建华,欧**华", "古丽·买买提,古****提"})
    void masked_names(String name, String masked) {
        assertThat(new PersonName(name).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张", "张3", "张三!", "12"})
    void what_is_no_name(String text) {
        assertThatThrownBy(() -> new PersonName(text)).isInstanceOf(PersonName.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08, 17", "2026-03-09, 18"})
    void an_age_is_reached_on_the_birthday_itself(LocalDate day, int age) {
        assertThat(born("20080309").ageOn(day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 17", "2026-03-01, 18"})
    void somebody_of_29_february_ages_on_1_march(LocalDate day, int age) {
        assertThat(born("20080229").ageOn(day)).isEqualTo(age);
    }

    private static Person born(String date) {
        String first17 = "500106" + date + "001";
        return new Person(
                PersonId.fresh(), new PersonName("陈晓"), new IdNumber(first17 + IdNumber.checkOf(first17)), null, null);
    }
}

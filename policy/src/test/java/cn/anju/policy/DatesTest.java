package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2000-05-10, 2018-05-09, 17",
        "2000-05-10, 2018-05-10, 18",
        "2000-02-29, 2018-02-28, 17",
        "2000-02-29, 2018-03-01, 18",
        "2000-02-29, 2020-02-28, 19",
        "2000-02-29, 2020-02-29, 20",
        "2000-02-28, 2018-02-28, 18",
        "2000-05-10, 2000-05-10, 0",
    })
    void age_is_full_years_reached(LocalDate birthDate, LocalDate on, int age) {
        assertThat(Dates.age(birthDate, on)).isEqualTo(age);
    }
}

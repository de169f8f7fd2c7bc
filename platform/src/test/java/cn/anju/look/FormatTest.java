package cn.anju.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @Test
    void dates_and_times_are_on_the_citys_clock() {
        assertThat(Format.date(LocalDate.of(2026, 11, 22))).isEqualTo("2026年11月22日");
        assertThat(Format.day(LocalDate.of(2026, 3, 9))).isEqualTo("3月9日");
        assertThat(Format.weekday(LocalDate.of(2026, 11, 24))).isEqualTo("11月24日（星期二）");
        assertThat(Format.month(YearMonth.of(2026, 3))).isEqualTo("2026年3月");
        assertThat(Format.time(Instant.parse("2026-11-12T07:04:00Z"))).isEqualTo("11月12日 15:04");
        assertThat(Format.fullTime(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo("2027年1月1日 00:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1234.56     | ¥1,234.56
                    1234.565    | ¥1,234.57
                    0           | ¥0.00
                    -0.004      | ¥0.00
                    -1234.5     | -¥1,234.50
                    12345678.9  | ¥12,345,678.90
                    """)
    void money_has_two_decimals_and_is_rounded_half_up(BigDecimal yuan, String shown) {
        assertThat(Format.money(yuan)).isEqualTo(shown);
    }

    @Test
    void quantities_carry_their_units() {
        assertThat(Format.area(new BigDecimal("50.320"))).isEqualTo("50.32 ㎡");
        assertThat(Format.area(new BigDecimal("60.00"))).isEqualTo("60 ㎡");
        assertThat(Format.percent(new BigDecimal("0.9864"))).isEqualTo("98.6%");
        assertThat(Format.number(20_604)).isEqualTo("20,604");
        assertThat(Format.count(99)).isEqualTo("99");
        assertThat(Format.count(100)).isEqualTo("99+");
        assertThat(Format.size(20)).isEqualTo("1 KB");
        assertThat(Format.size(1_234_567)).isEqualTo("1.2 MB");
        assertThat(Format.duration(Duration.ofMinutes(200))).isEqualTo("3 小时 20 分");
        assertThat(Format.duration(Duration.ofMillis(3))).isEqualTo("1 秒");
    }

    @Test
    void work_left_follows_the_pace_so_far() {
        var work = new Work("账单", Work.State.RUNNING, 100, 400, Duration.ofMinutes(2), java.util.List.of(), "/x");
        assertThat(work.left()).isEqualTo("6 分");
        assertThat(work.percent()).isEqualTo("25%");
    }
}

package cn.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.test.PlatformTest;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Districts on both sides of the change of 2025-11-06.
@PlatformTest
class DivisionsTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 11, 5);
    private static final LocalDate AFTER = LocalDate.of(2025, 11, 6);

    @Autowired
    Divisions divisions;

    @Test
    void thirty_eight_districts_before_and_thirty_seven_after() {
        assertThat(divisions.districts(BEFORE)).hasSize(38);
        assertThat(divisions.districts(AFTER)).hasSize(37);
        assertThat(divisions.offices(AFTER)).hasSize(39);
        assertThat(divisions.districts(AFTER))
                .filteredOn(one -> one.kind() == District.Kind.DISTRICT)
                .hasSize(25);
    }

    @Test
    void jiangbei_and_yubei_end_and_liangjiang_begins_on_the_day_itself() {
        for (String gone : new String[] {"500105", "500112"}) {
            assertThat(divisions.district(gone, BEFORE)).isPresent();
            assertThat(divisions.district(gone, AFTER)).isEmpty();
        }
        assertThat(divisions.district("50LJXQ", BEFORE)).isEmpty();
        assertThat(divisions.district("50LJXQ", AFTER).orElseThrow().name()).isEqualTo("两江新区");
        assertThat(divisions.name("500105")).isEqualTo("江北区");
        assertThatThrownBy(() -> divisions.name("500199")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void the_streets_add_up_on_both_sides() {
        assertThat(streets("50LJXQ", AFTER, true)).isEqualTo(31);
        assertThat(streets("50LJXQ", AFTER, false)).isEqualTo(11);
        assertThat(streets("500109", BEFORE, true)).isEqualTo(9);
        assertThat(streets("500109", BEFORE, false)).isEqualTo(8);
        assertThat(streets("500109", AFTER, true)).isEqualTo(6);
        assertThat(streets("500109", AFTER, false)).isEqualTo(11);
        assertThat(divisions.streets("500105", AFTER)).isEmpty();
        for (var day : new LocalDate[] {BEFORE, AFTER}) {
            assertThat(divisions.districts(day).stream()
                            .mapToInt(one -> divisions.streets(one.code(), day).size())
                            .sum())
                    .isEqualTo(1031);
        }
    }

    @Test
    void a_street_keeps_its_code_when_it_moves() {
        assertThat(divisions.street("500112133", BEFORE).orElseThrow().district())
                .isEqualTo("500112");
        assertThat(divisions.street("500112133", AFTER).orElseThrow().district())
                .isEqualTo("500109");
        assertThat(divisions.street("500109008", AFTER).orElseThrow().district())
                .isEqualTo("50LJXQ");
    }

    @Test
    void service_areas_look_after_streets_of_other_districts() {
        assertThat(divisions.streets("50WSJK", AFTER))
                .hasSize(10)
                .allMatch(one -> one.district().equals("500110"));
        assertThat(divisions.streets("50GXQ0", AFTER)).hasSize(10);
        assertThat(divisions.streets("500106", AFTER))
                .anyMatch(one -> one.name().equals("曾家镇"));
    }

    private long streets(String district, LocalDate day, boolean street) {
        return divisions.streets(district, day).stream()
                .filter(one -> one.name().endsWith("街道") == street)
                .count();
    }
}

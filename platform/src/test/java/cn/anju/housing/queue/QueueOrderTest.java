package cn.anju.housing.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseId;
import cn.anju.casework.CaseNumber;
import cn.anju.housing.stock.UnitType;
import cn.anju.test.PlatformTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who comes first in a queue (第二十三条第三款).
@PlatformTest
class QueueOrderTest {

    private static final LocalDate LAST_OLD_DAY = LocalDate.of(2024, 7, 21);
    private static final LocalDate FIRST_NEW_DAY = LocalDate.of(2024, 7, 22);

    @Autowired
    QueueOrder order;

    @Test
    void the_year_of_the_application_goes_before_everything_else() {
        var newYearsEve = place(9).applied(LocalDate.of(2024, 12, 31)).accepted(30);
        var newYear = place(1).applied(LocalDate.of(2025, 1, 1)).priority().accepted(1);
        inOrder(newYearsEve, newYear);
    }

    @Test
    void within_a_year_priority_households_go_first_and_then_who_was_accepted_earlier() {
        inOrder(
                place(4).priority().accepted(20),
                place(1).priority().accepted(21),
                place(3).accepted(5),
                place(2).accepted(6));
    }

    @Test
    void accepted_in_the_same_minute_the_smaller_number_goes_first() {
        inOrder(place(1).accepted(8), place(2).accepted(8), place(3).accepted(8));
    }

    @Test
    void who_qualified_before_the_new_measures_keeps_the_drawn_rank_and_goes_ahead() {
        inOrder(
                place(9).qualified(LAST_OLD_DAY).drawn(1).accepted(40),
                place(8).qualified(LAST_OLD_DAY).drawn(2).accepted(30),
                place(1).qualified(FIRST_NEW_DAY).accepted(1));
    }

    @Test
    void who_let_an_offer_go_stands_behind_its_own_group_and_before_the_next() {
        inOrder(
                place(2).priority().accepted(2),
                place(1).priority().accepted(1).setBack(),
                place(4).accepted(4),
                place(3).accepted(3).setBack(),
                place(5).applied(LocalDate.of(2025, 5, 5)).accepted(9));
    }

    @Test
    void nobody_waits_in_an_empty_queue() {
        assertThat(order.of(List.of())).isEmpty();
    }

    /// Whatever order the rows come in.
    private void inOrder(Waiting... expected) {
        var numbers = List.of(expected).stream().map(one -> one.made().number()).toList();
        var shuffled = new ArrayList<>(List.of(expected));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(order.of(shuffled.stream().map(Waiting::made).toList()))
                    .extracting(QueuePlace::number)
                    .containsExactlyElementsOf(numbers);
        }
    }

    private static Waiting place(int number) {
        return new Waiting(number, LocalDate.of(2024, 8, 1), LocalDate.of(2024, 9, 1), 1, false, null, 0);
    }

    /// @param minute of the acceptance
    private record Waiting(
            int number,
            LocalDate appliedOn,
            LocalDate qualifiedOn,
            int minute,
            boolean first,
            @Nullable Integer rank,
            int back) {

        Waiting applied(LocalDate day) {
            return new Waiting(number, day, qualifiedOn, minute, first, rank, back);
        }

        Waiting qualified(LocalDate day) {
            return new Waiting(number, LocalDate.of(2024, 3, 1), day, minute, first, rank, back);
        }

        Waiting accepted(int at) {
            return new Waiting(number, appliedOn, qualifiedOn, at, first, rank, back);
        }

        Waiting priority() {
            return new Waiting(number, appliedOn, qualifiedOn, minute, true, rank, back);
        }

        Waiting drawn(int place) {
            return new Waiting(number, appliedOn, qualifiedOn, minute, first, place, back);
        }

        Waiting setBack() {
            return new Waiting(number, appliedOn, qualifiedOn, minute, first, rank, 1);
        }

        QueuePlace made() {
            return new QueuePlace(
                    new CaseId(new java.util.UUID(0, number)),
                    new CaseNumber("500106-%d-%07d".formatted(appliedOn.getYear(), number)),
                    "MXJY",
                    UnitType.STUDIO,
                    appliedOn,
                    qualifiedOn,
                    appliedOn
                            .plusDays(1)
                            .atTime(9, minute)
                            .atZone(ZoneId.of("Asia/Shanghai"))
                            .toInstant(),
                    first,
                    rank,
                    back);
        }
    }
}

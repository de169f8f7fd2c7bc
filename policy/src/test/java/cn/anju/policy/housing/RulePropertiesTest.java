package cn.anju.policy.housing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.Fact;
import cn.anju.policy.Parameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What has to hold for any numbers.
class RulePropertiesTest {

    private static final LocalDate ON = Households.ON;
    private static final Parameters SHIPPED = Parameters.shipped();

    @Property
    void more_income_never_gives_a_better_answer(
            @ForAll("yuan") BigDecimal income,
            @ForAll("yuan") BigDecimal more,
            @ForAll @IntRange(min = 1, max = 9) int n) {
        String poorer = outcome(Households.earning(income, n));
        String richer = outcome(Households.earning(income.add(more), n));
        assertThat(poorer.equals("INELIGIBLE") && richer.equals("ELIGIBLE")).isFalse();
    }

    @Property
    void more_floor_area_never_gives_a_better_answer(
            @ForAll("yuan") BigDecimal area,
            @ForAll("yuan") BigDecimal more,
            @ForAll @IntRange(min = 1, max = 9) int n) {
        String smaller = outcome(Households.owning(area, n));
        String larger = outcome(Households.owning(area.add(more), n));
        assertThat(smaller.equals("INELIGIBLE") && larger.equals("ELIGIBLE")).isFalse();
    }

    /// A slow oracle: the rent is the sum over the days of the highest price of each, divided once.
    @Property
    void the_rent_is_the_sum_of_its_days(
            @ForAll @IntRange(min = 1, max = 31) int refused,
            @ForAll @IntRange(min = -130, max = 40) int since,
            @ForAll boolean granted,
            @ForAll boolean low,
            @ForAll @IntRange(min = 90_000, max = 110_000) int income,
            @ForAll("areas") BigDecimal area) {
        YearMonth month = YearMonth.of(2025, 5);
        LocalDate refusedOn = month.atDay(refused);
        LocalDate leaveSince = month.atDay(1).plusDays(since);
        Tenancy tenancy = new Tenancy(
                month,
                area,
                new BigDecimal("10.3"),
                new BigDecimal("17.99"),
                new BigDecimal("1.1"),
                low ? Recognition.DESTITUTE : Recognition.NONE,
                Fact.none(),
                Fact.none(),
                Fact.of(refusedOn),
                Fact.of(new Tenancy.Leaving(leaveSince, granted)),
                Fact.of(new Tenancy.OldConditions(new BigDecimal(income), new BigDecimal(50_000))));
        BigDecimal sum = BigDecimal.ZERO;
        for (int day = 1; day <= 31; day++) {
            LocalDate date = month.atDay(day);
            double factor = income > 100_000 ? 0 : 1.1;
            if (date.isAfter(refusedOn)) {
                factor = Math.max(factor, 1.5);
            }
            if (date.isAfter(leaveSince)) {
                boolean transition = granted && !date.isAfter(leaveSince.plusMonths(3));
                factor = Math.max(factor, transition ? 1.5 : 2);
            }
            BigDecimal price = new BigDecimal("10.3").multiply(BigDecimal.valueOf(factor));
            price = price.max(new BigDecimal(low ? "1.1" : "10.3"));
            price = income > 100_000 ? price.max(new BigDecimal("17.99")) : price;
            sum = sum.add(price);
        }
        MonthlyRent rent = Rent.charge(tenancy, ON, SHIPPED);
        assertThat(rent.rent())
                .isEqualByComparingTo(sum.multiply(area).divide(BigDecimal.valueOf(31), 2, RoundingMode.HALF_UP));
        assertThat(rent.segments().getFirst().from()).isEqualTo(month.atDay(1));
        assertThat(rent.segments().getLast().to()).isEqualTo(month.atEndOfMonth());
        assertThat(rent.segments().stream().mapToLong(RentSegment::days).sum()).isEqualTo(31);
    }

    /// A slow oracle: what is owed on each day, day by day.
    @Property
    void the_late_fee_is_the_sum_of_its_days(
            @ForAll @IntRange(min = 1, max = 100_000) int cents,
            @ForAll @IntRange(min = -20, max = 200) int asOf,
            @ForAll @IntRange(min = 0, max = 6) int parts,
            @ForAll long seed) {
        Random random = new Random(seed);
        LocalDate due = LocalDate.of(2025, 3, 25);
        LocalDate end = due.plusDays(asOf);
        List<LateFee.Payment> payments = new ArrayList<>();
        int left = cents;
        for (int i = 0; i < parts; i++) {
            int part = random.nextInt(left + 1);
            left -= part;
            payments.add(
                    new LateFee.Payment(due.plusDays(random.nextInt(240) - 20), new BigDecimal(part).movePointLeft(2)));
        }
        Collections.shuffle(payments, random);
        BigDecimal amount = new BigDecimal(cents).movePointLeft(2);
        BigDecimal dayAmounts = BigDecimal.ZERO;
        int days = 0;
        for (LocalDate day = due.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            LocalDate today = day;
            BigDecimal paid = payments.stream()
                    .filter(payment -> payment.date().isBefore(today))
                    .map(LateFee.Payment::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            dayAmounts = dayAmounts.add(amount.subtract(paid));
            days += amount.compareTo(paid) > 0 ? 1 : 0;
        }
        Arrears arrears = Arrears.of(new LateFee.Bill(amount, due, payments, end));
        assertThat(arrears.dayAmounts()).isEqualByComparingTo(dayAmounts);
        assertThat(arrears.daysLate()).isEqualTo(days);
    }

    @Property
    void the_order_of_a_queue_does_not_depend_on_how_it_is_given(@ForAll long seed) {
        Random random = new Random(seed);
        List<QueueOrder.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean old = random.nextBoolean();
            LocalDate applied = LocalDate.of(2023 + random.nextInt(3), 1 + random.nextInt(12), 3);
            entries.add(new QueueOrder.Entry(
                    "no" + i,
                    applied,
                    LocalDate.of(old ? 2024 : 2025, 7, old ? 21 : 22),
                    applied.plusDays(random.nextInt(4)).atTime(9, random.nextInt(3)),
                    random.nextBoolean(),
                    old ? 1 + random.nextInt(5) : null));
        }
        Object order = new QueueOrder()
                .decide(new QueueOrder.Queue(List.copyOf(entries)), ON, SHIPPED)
                .values()
                .get("order");
        Collections.shuffle(entries, random);
        assertThat(new QueueOrder()
                        .decide(new QueueOrder.Queue(entries), ON, SHIPPED)
                        .values()
                        .get("order"))
                .isEqualTo(order);
    }

    private static String outcome(Household household) {
        return new Eligibility().decide(household, ON, SHIPPED).outcome();
    }

    @Provide
    Arbitrary<BigDecimal> yuan() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(200_000))
                .ofScale(2);
    }

    @Provide
    Arbitrary<BigDecimal> areas() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, new BigDecimal(120))
                .ofScale(2);
    }
}

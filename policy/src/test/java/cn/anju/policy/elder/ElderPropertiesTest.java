package cn.anju.policy.elder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.Decision;
import cn.anju.policy.Fact;
import cn.anju.policy.Parameters;
import cn.anju.policy.elder.MealSubsidy.Ability;
import cn.anju.policy.elder.MealSubsidy.Diner;
import cn.anju.policy.elder.MealSubsidy.Group;
import cn.anju.policy.elder.QuarterVisits.OnRoster;
import cn.anju.policy.elder.QuarterVisits.Visit;
import cn.anju.policy.elder.VisitRate.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What has to hold for any old people.
class ElderPropertiesTest {

    private static final LocalDate ON = LocalDate.of(2025, 6, 30);
    private static final Parameters SHIPPED = Parameters.shipped();

    @Property
    void a_lunch_costs_what_it_costs_whoever_pays(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int lunches) {
        Random random = new Random(seed);
        Set<Group> groups = EnumSet.noneOf(Group.class);
        for (Group group : Group.values()) {
            if (random.nextBoolean()) {
                groups.add(group);
            }
        }
        Diner diner = new Diner(
                groups,
                ON.minusYears(55 + random.nextInt(20)),
                Ability.values()[random.nextInt(3)],
                random.nextBoolean(),
                lunches);
        Decision decision = new MealSubsidy().decide(diner, ON, SHIPPED);
        assertThat(number(decision, "subsidyPerLunch").add(number(decision, "selfPerLunch")))
                .isEqualByComparingTo("10");
        BigDecimal delivered = number(decision, "deliveryPerLunch").multiply(BigDecimal.valueOf(lunches));
        assertThat(number(decision, "subsidyTotal").subtract(delivered).add(number(decision, "selfTotal")))
                .isEqualByComparingTo(BigDecimal.valueOf(10L * lunches));
    }

    @Property
    void a_home_bed_is_paid_in_full_and_a_tenth_by_the_user(@ForAll @IntRange(min = 0) int cents) {
        BigDecimal cost = BigDecimal.valueOf(cents, 2);
        Decision decision = new HomeBed().decide(new HomeBed.Bill(cost), ON, SHIPPED);
        assertThat(number(decision, "self").add(number(decision, "subsidy"))).isEqualByComparingTo(cost);
        assertThat(number(decision, "self")
                        .multiply(BigDecimal.TEN)
                        .subtract(cost)
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.05"));
    }

    @Property
    void more_points_never_give_fewer_stars(
            @ForAll @IntRange(min = 0, max = 10_000) int self,
            @ForAll @IntRange(min = 0, max = 10_000) int patrol,
            @ForAll @IntRange(min = 0, max = 10_000) int annual,
            @ForAll @IntRange(min = 0, max = 2_000) int more) {
        assertThat(stars(self, patrol, annual + more)).isGreaterThanOrEqualTo(stars(self, patrol, annual));
        assertThat(stars(self, patrol + more, annual)).isGreaterThanOrEqualTo(stars(self, patrol, annual));
        assertThat(stars(self + more, patrol, annual)).isGreaterThanOrEqualTo(stars(self, patrol, annual));
    }

    private static int stars(int self, int patrol, int annual) {
        StarRating.Marks marks = new StarRating.Marks(
                BigDecimal.valueOf(self, 2), BigDecimal.valueOf(patrol, 2), BigDecimal.valueOf(annual, 2));
        return (int) new StarRating().decide(marks, ON, SHIPPED).values().get("stars");
    }

    @Property
    void the_order_of_a_waiting_list_does_not_depend_on_how_it_is_given(@ForAll long seed) {
        Random random = new Random(seed);
        List<InstitutionApplication> applications = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            applications.add(new InstitutionApplication(
                    "no" + i,
                    random.nextInt(4) == 0,
                    random.nextInt(5),
                    Recognition.values()[random.nextInt(4)],
                    random.nextBoolean(),
                    random.nextBoolean(),
                    LocalDate.of(1940 + random.nextInt(8), 6, 29 + random.nextInt(2)),
                    random.nextInt(5) == 0,
                    random.nextInt(5) == 0,
                    ON.minusDays(random.nextInt(5))));
        }
        List<String> order = order(applications);
        Collections.shuffle(applications, random);
        assertThat(order(applications)).isEqualTo(order);
        applications.removeIf(application -> application.no().equals("no7"));
        List<String> without = new ArrayList<>(order);
        without.remove("no7");
        assertThat(order(applications)).isEqualTo(without);
    }

    @SuppressWarnings("unchecked") // the contract's own shape
    private static List<String> order(List<InstitutionApplication> applications) {
        return (List<String>) new InstitutionQueue()
                .decide(new InstitutionQueue.Queue(List.copyOf(applications)), ON, SHIPPED)
                .values()
                .get("order");
    }

    @Property
    void another_visit_never_lowers_the_rate(@ForAll long seed) {
        Random random = new Random(seed);
        List<OnRoster> roster = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            LocalDate from = LocalDate.of(2025, 5, 20).plusDays(random.nextInt(25));
            Fact<LocalDate> to = random.nextInt(3) == 0
                    ? Fact.of(LocalDate.of(2025, 6, 29).plusDays(random.nextInt(3)))
                    : Fact.none();
            roster.add(new OnRoster("n" + i, from, to));
        }
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            visits.add(new Visit(
                    "n" + random.nextInt(14),
                    LocalDate.of(2025, 3, 25).plusDays(random.nextInt(110)),
                    Channel.values()[random.nextInt(4)],
                    random.nextInt(3) > 0));
        }
        int all = visited(roster, visits);
        int fewer = visited(roster, visits.subList(0, visits.size() - 1));
        assertThat(all).isGreaterThanOrEqualTo(fewer).isLessThanOrEqualTo(roster.size());
        Collections.shuffle(visits, random);
        assertThat(visited(roster, visits)).isEqualTo(all);
    }

    private static int visited(List<OnRoster> roster, List<Visit> visits) {
        VisitRate.Ledger ledger = new VisitRate.Ledger(new Quarter(2025, 2), roster, List.copyOf(visits));
        return (int) new VisitRate().decide(ledger, ON, SHIPPED).values().get("numerator");
    }

    private static BigDecimal number(Decision decision, String value) {
        return (BigDecimal) decision.values().get(value);
    }
}

package cn.anju.housing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.Letters;
import cn.anju.housing.application.HousingApplication.State;
import cn.anju.housing.offer.AnsweringOffer;
import cn.anju.housing.offer.Offer;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The weekly run: free homes go down the queues, once a week.
@PlatformTest
class WeeklyQueueRunTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 22);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 3, 23);

    @Autowired
    ApplicationContext context;

    @Autowired
    AnsweringOffer answering;

    @Autowired
    Letters letters;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    QueueTown town;

    /// Every test begins with no run made and nobody else in a queue.
    @BeforeEach
    void town() {
        town = new QueueTown(context);
        town.forgetRuns();
        jdbc.sql("update housing.queue_place set state = 'LEFT'").update();
    }

    @Test
    void the_free_homes_go_down_the_queue_one_to_each_household() {
        town.project("ORDER", 2);
        var families = town.waiting(3, "ORDER");
        assertThat(town.run()).isEqualTo(new WeeklyQueueRun.Result.Done(MONDAY, 1, 2));
        assertThat(town.homesOf(families)).containsExactly("ORDER-STUDIO-0001", "ORDER-STUDIO-0002", "-");
        assertThat(families).extracting(town::stateOf).containsExactly(State.OFFERED, State.OFFERED, State.QUALIFIED);
        assertThat(town.unitState("ORDER-STUDIO-0001")).isEqualTo("RESERVED");
        assertThat(town.places(families.getFirst())).containsExactly("OFFERED");
        assertThat(letters.latest(families.getFirst().file().id(), "housing.offer"))
                .isPresent();
        assertThat(letters.latest(families.getLast().file().id(), "housing.offer"))
                .isEmpty();
    }

    @Test
    void who_waits_in_two_queues_is_offered_one_home_and_the_other_goes_to_the_next() {
        town.project("TWOA", 1);
        town.project("TWOB", 1);
        var both = town.waiting(1, "TWOA", "TWOB").getFirst();
        var next = town.waiting(1, "TWOB").getFirst();
        town.run();
        assertThat(town.homesOf(List.of(both, next))).containsExactly("TWOA-STUDIO-0001", "TWOB-STUDIO-0001");
        assertThat(town.places(both)).containsExactly("OFFERED", "OFFERED");
    }

    @Test
    void a_week_has_one_run_to_its_sunday_and_the_next_begins_on_monday() {
        town.project("WEEK", 0);
        var family = town.waiting(1, "WEEK").getFirst();
        assertThat(town.run()).isEqualTo(new WeeklyQueueRun.Result.Done(MONDAY, 1, 0));
        new cn.anju.housing.stock.StockFixture(jdbc)
                .freeHomes(new cn.anju.housing.stock.ProjectCode("WEEK"), cn.anju.housing.stock.UnitType.STUDIO, 1);
        clock.set(SUNDAY.atTime(23, 59));
        assertThat(town.run()).isEqualTo(new WeeklyQueueRun.Result.AlreadyDone(MONDAY));
        assertThat(town.stateOf(family)).isEqualTo(State.QUALIFIED);
        clock.set(NEXT_MONDAY.atStartOfDay());
        assertThat(town.run()).isEqualTo(new WeeklyQueueRun.Result.Done(NEXT_MONDAY, 1, 1));
        assertThat(town.stateOf(family)).isEqualTo(State.OFFERED);
    }

    @Test
    void a_home_that_was_let_go_is_offered_next_week_to_the_others_of_the_group_first() {
        town.project("AGAIN", 1);
        var families = town.waiting(2, "AGAIN");
        town.run();
        var first = families.getFirst();
        answering.decline(town.offerOf(first).terms().number(), first.applicant());
        assertThat(town.places(first)).containsExactly("WAITING 1");
        clock.set(NEXT_MONDAY);
        town.run();
        assertThat(town.offerOf(families.getLast())).isInstanceOf(Offer.Open.class);
        assertThat(town.stateOf(first)).isEqualTo(State.QUALIFIED);
    }

    @Test
    void the_order_that_was_used_is_kept_as_a_fingerprint_that_anybody_can_make_again() throws Exception {
        town.project("PRINT", 1);
        var families = town.waiting(2, "PRINT");
        town.run();
        String lines =
                families.get(0).file().number() + "\n" + families.get(1).file().number() + "\n";
        assertThat(jdbc.sql("select order_sha256 from housing.queue_run_step where project = 'PRINT'")
                        .query(String.class)
                        .single())
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8))));
    }
}

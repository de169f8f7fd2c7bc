package cn.anju.housing.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.identity.Actor;
import cn.anju.test.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves of homes in the register, and what the database refuses by itself.
@OnDatabase
class UnitsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final Actor CITY = StockFixture.city();

    private final StockFixture stock;
    private final TransactionTemplate transactions;
    private final Units units;
    private ProjectCode project;
    private UnitId home;

    UnitsTest(JdbcClient jdbc, TransactionTemplate transactions) {
        this.stock = new StockFixture(jdbc);
        this.transactions = transactions;
        this.units = stock.units();
        this.project = new ProjectCode("NONE");
        this.home = new UnitId(0);
    }

    private static int projects;

    @BeforeEach
    void twoFreeStudios() {
        project = stock.project("P" + ++projects + "X", "500106");
        stock.freeHomes(project, UnitType.STUDIO, 2);
        home = stock.home(project + "-STUDIO-0001");
    }

    @Test
    void a_home_goes_its_whole_way_and_the_history_tells_it() {
        var offer = new Reservation.ForOffer("OF-" + project, MONDAY);
        assertDone(() -> units.reserve(home, offer, CITY, "配租"));
        assertDone(() -> units.lease(home, offer.reference(), "ZL-1", CITY, "签订合同"));
        assertDone(() -> units.vacate(home, "TC-1", CITY, "合同期满"));
        assertDone(() -> units.takeBack(home, CITY, "交回钥匙"));
        assertDone(() -> units.finishMaintenance(home, CITY, "整修完成"));

        assertThat(history())
                .containsExactly(
                        "1 NEW AVAILABLE",
                        "2 AVAILABLE RESERVED",
                        "3 RESERVED LEASED",
                        "4 LEASED VACATING",
                        "5 VACATING MAINTENANCE",
                        "6 MAINTENANCE AVAILABLE");
        assertThat(units.findUnit(home)).contains(new Unit.Available(home, 6));
    }

    @Test
    void a_free_home_cannot_be_leased_without_a_reservation() {
        assertThat(in(() -> units.lease(home, "OF-9", "ZL-1", CITY, "签订合同")))
                .isEqualTo(new Moved.NotFromHere<>(UnitState.AVAILABLE));
        assertThat(history()).hasSize(1);
    }

    @Test
    void only_the_holder_releases_or_leases_a_held_home() {
        assertDone(() -> units.reserve(home, new Reservation.ForPlan("PLAN-1", MONDAY), CITY, "纳入方案"));
        assertThat(in(() -> units.release(home, "PLAN-2", CITY, "误操作")))
                .isEqualTo(new Moved.HeldForAnother<>("PLAN-1"));
        assertDone(
                () -> units.handOver(home, "PLAN-1", new Reservation.ForOffer("OF-A" + project, MONDAY), CITY, "中签"));
        assertThat(in(() -> units.release(home, "PLAN-1", CITY, "方案撤回")))
                .isEqualTo(new Moved.HeldForAnother<>("OF-A" + project));
        assertDone(() -> units.release(home, "OF-A" + project, CITY, "放弃"));
        assertThat(units.findUnit(home)).contains(new Unit.Available(home, 4));
    }

    @Test
    void an_offer_holds_one_home() {
        var offer = new Reservation.ForOffer("OF-B" + project, MONDAY);
        assertThat(in(() -> units.pick(project, UnitType.STUDIO, offer, CITY)))
                .isInstanceOfSatisfying(
                        Picked.Home.class,
                        picked -> assertThat(picked.code().value()).isEqualTo(project + "-STUDIO-0001"));
        assertThat(in(() -> units.pick(project, UnitType.STUDIO, offer, CITY)))
                .isEqualTo(new Picked.AlreadyHolds(home));
        assertThat(in(() -> units.reserve(stock.home(project + "-STUDIO-0002"), offer, CITY, "配租")))
                .isEqualTo(new Moved.OfferHoldsAnother<>(home));
        assertThat(in(() -> units.pick(project, UnitType.TWO_BED, new Reservation.ForOffer("OF-C", MONDAY), CITY)))
                .isEqualTo(new Picked.NoneFree());
    }

    @Test
    void a_reservation_is_past_on_the_day_after_its_last_day() {
        assertDone(() -> units.reserve(home, new Reservation.ForPlan("PLAN-" + project, MONDAY), CITY, "纳入方案"));
        assertThat(units.heldPast(MONDAY)).noneMatch(unit -> unit.id().equals(home));
        assertThat(units.heldPast(MONDAY.plusDays(1)))
                .anyMatch(unit -> unit.id().equals(home));
    }

    @Test
    void article_11_only_the_city_gives_a_home_to_another_use_and_only_an_empty_one() {
        var decision = new CityDecision("渝住建函〔2026〕12号", "用作人才住房");
        assertThat(in(() -> units.repurpose(home, decision, StockFixture.operatorOf("500106"))))
                .isEqualTo(new Moved.OnlyTheCity<>());
        assertDone(() -> units.reserve(home, new Reservation.ForPlan("PLAN-3", MONDAY), CITY, "纳入方案"));
        assertThat(in(() -> units.repurpose(home, decision, CITY)))
                .isEqualTo(new Moved.NotFromHere<>(UnitState.RESERVED));
        assertDone(() -> units.release(home, "PLAN-3", CITY, "方案撤回"));
        assertDone(() -> units.repurpose(home, decision, CITY));
        assertThat(stock.jdbc
                        .sql("select reference from housing.unit_event where unit_id = :id and version = 4")
                        .param("id", home.value())
                        .query(String.class)
                        .single())
                .isEqualTo("渝住建函〔2026〕12号");
    }

    @Test
    void the_database_lists_the_programs_moves_and_no_other() {
        var before = stock.jdbc
                .sql("select count(*) from housing.allowed_unit_move")
                .query(Integer.class)
                .single();
        new AllowedUnitMoves(stock.jdbc).afterPropertiesSet();
        assertThat(stock.jdbc
                        .sql("select count(*) from housing.allowed_unit_move")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
        stock.jdbc
                .sql("insert into housing.allowed_unit_move values ('LEASED', 'AVAILABLE')")
                .update();
        assertThatThrownBy(() -> new AllowedUnitMoves(stock.jdbc).afterPropertiesSet())
                .hasMessageContaining("LEASED");
        stock.jdbc
                .sql("delete from housing.allowed_unit_move where from_state = 'LEASED' and to_state = 'AVAILABLE'")
                .update();
    }

    @Test
    void the_database_refuses_a_move_that_is_not_on_the_list() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> event(2, "AVAILABLE", "LEASED")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("unit_event_from_state_to_state_fkey");
    }

    @Test
    void the_database_refuses_an_event_that_does_not_continue_the_one_before() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> event(2, "MAINTENANCE", "AVAILABLE")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("unit_id_previous_version_from_state");
    }

    @Test
    void the_database_refuses_a_state_without_its_event() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> stock.jdbc
                        .sql("update housing.unit set state = 'MAINTENANCE', version = 2 where id = :id")
                        .param("id", home.value())
                        .update()))
                .rootCause()
                .hasMessageContaining("unit_agrees_with_its_history");
    }

    @Test
    void history_is_never_rewritten() {
        assertThatThrownBy(() -> stock.jdbc
                        .sql("update housing.unit_event set reason = 'x' where unit_id = :id")
                        .param("id", home.value())
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> stock.jdbc
                        .sql("delete from housing.unit_event where unit_id = :id")
                        .param("id", home.value())
                        .update())
                .hasMessageContaining("append-only");
    }

    private void event(int version, String from, String to) {
        stock.jdbc
                .sql("""
                insert into housing.unit_event (unit_id, version, from_state, to_state, at, actor, actor_name, reason)
                values (:id, :version, :from, :to, timestamptz '2026-03-09 01:00Z',
                        '00000000-0000-0000-0000-000000000000', '系统', '越权')
                """)
                .param("id", home.value())
                .param("version", version)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private List<String> history() {
        return stock.jdbc.sql("""
                select version || ' ' || from_state || ' ' || to_state from housing.unit_event
                 where unit_id = :id order by version
                """).param("id", home.value()).query(String.class).list();
    }

    private <T> T in(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private <U extends Unit> void assertDone(Supplier<Moved<U>> move) {
        assertThat(in(move)).isInstanceOf(Moved.Done.class);
    }
}

package cn.anju.housing.stock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.test.OnDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// 64 threads, 100 homes, 10,000 picks by 500 households: each home and each household at most once.
@Tag("fault")
@OnDatabase
class PickingHomesFaultTest {

    @Test
    void each_home_and_each_household_at_most_once(JdbcClient jdbc, TransactionTemplate transactions) throws Exception {
        var stock = new StockFixture(jdbc);
        var units = stock.units();
        var project = stock.project("KZMD", "500108");
        stock.freeHomes(project, UnitType.STUDIO, 100);
        var random = new Random(20260309);
        var picked = new ConcurrentLinkedQueue<Picked.Home>();
        List<Callable<Boolean>> picks = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            var offer = new Reservation.ForOffer("OF-" + random.nextInt(500), LocalDate.of(2026, 3, 16));
            boolean rollsBack = random.nextInt(20) == 0;
            picks.add(() -> Boolean.TRUE.equals(transactions.execute(status -> {
                var outcome = units.pick(project, UnitType.STUDIO, offer, StockFixture.city());
                if (rollsBack) {
                    status.setRollbackOnly();
                } else if (outcome instanceof Picked.Home home) {
                    picked.add(home);
                }
                return true;
            })));
        }
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var outcome : threads.invokeAll(picks)) {
                assertThat(outcome.get()).isTrue();
            }
        }
        assertThat(picked).hasSize(100);
        assertThat(picked.stream().map(home -> home.unit().id())).doesNotHaveDuplicates();
        assertThat(picked.stream().map(home -> home.unit().reservation().reference()))
                .doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from housing.unit where state = 'RESERVED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);
        assertThat(jdbc.sql("select count(*) from housing.unit_event where to_state = 'RESERVED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);
    }
}

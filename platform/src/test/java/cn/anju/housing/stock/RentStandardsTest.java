package cn.anju.housing.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.test.OnDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// One rent a day, never guessed (第二十七条).
@OnDatabase
class RentStandardsTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2024, 1, 1);

    private final StockFixture stock;
    private final RentStandards rents;
    private final TransactionTemplate transactions;

    RentStandardsTest(JdbcClient jdbc, TransactionTemplate transactions) {
        this.stock = new StockFixture(jdbc);
        this.rents = stock.rents();
        this.transactions = transactions;
    }

    @Test
    void each_day_has_the_value_in_force_on_it() {
        var project = stock.project("RENT1", "500106");
        enter(project, null, "10.00", FIRST);
        enter(project, null, "10.50", SECOND);
        assertThat(standard(project, SECOND.minusDays(1))).isEqualTo("10.00");
        assertThat(standard(project, SECOND)).isEqualTo("10.50");
        assertThat(rents.allOf(project)).extracting(RentStandard::until).containsExactly(null, SECOND);
    }

    @Test
    void a_day_before_the_first_value_is_an_error_that_names_project_and_day() {
        var project = stock.project("RENT2", "500106");
        enter(project, null, "10.00", FIRST);
        assertThatThrownBy(() -> rents.theStandard(project, UnitType.STUDIO, FIRST.minusDays(1)))
                .isInstanceOf(NoRentInForce.class)
                .hasMessageContaining("RENT2")
                .hasMessageContaining("2020-12-31");
    }

    @Test
    void a_types_own_standard_goes_before_the_general_one() {
        var project = stock.project("RENT3", "500106");
        enter(project, null, "10.00", FIRST);
        enter(project, UnitType.STUDIO, "9.20", SECOND);
        assertThat(standard(project, SECOND)).isEqualTo("9.20");
        assertThat(standard(project, SECOND.minusDays(1))).isEqualTo("10.00");
        assertThat(rents.theStandard(project, UnitType.TWO_BED, SECOND).standard())
                .isEqualTo("10.00");
    }

    @Test
    void a_value_that_begins_before_the_latest_is_refused_in_words() {
        var project = stock.project("RENT4", "500106");
        enter(project, null, "10.00", SECOND);
        Optional<String> refused = transactions.execute(status -> rents.enter(
                project, null, new BigDecimal("9.00"), new BigDecimal("18.00"), SECOND, "文号", StockFixture.city()));
        assertThat(refused).contains("新标准的起始日期须晚于现有标准的起始日期 2024-01-01。");
    }

    @Test
    void the_database_refuses_two_values_on_one_day() {
        var project = stock.project("RENT5", "500106");
        enter(project, null, "10.00", FIRST);
        assertThatThrownBy(() -> stock.jdbc.sql("""
                insert into housing.rent_standard (project_id, standard, market, since, approval, created_at, created_by)
                select id, 11, 20, date '2022-01-01', '文号', timestamptz '2026-03-09 01:00Z',
                       '00000000-0000-0000-0000-000000000000'
                  from housing.project where code = 'RENT5'
                """).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("rent_standard_one_value_a_day");
    }

    private void enter(ProjectCode project, @Nullable UnitType type, String standard, LocalDate since) {
        var refused = transactions.execute(status -> rents.enter(
                project, type, new BigDecimal(standard), new BigDecimal("19.00"), since, "文号", StockFixture.city()));
        assertThat(refused).isEqualTo(Optional.empty());
    }

    private String standard(ProjectCode project, LocalDate day) {
        return rents.theStandard(project, UnitType.STUDIO, day).standard().toPlainString();
    }
}

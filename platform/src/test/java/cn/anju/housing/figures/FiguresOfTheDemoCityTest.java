package cn.anju.housing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.DemoTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo city's dashboards agree with what the registers say today, reckoned another way.
@DemoTest
class FiguresOfTheDemoCityTest {

    @LocalServerPort
    int port;

    @Autowired
    FiguresDay days;

    @Autowired
    TestLogins logins;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            homes.leased     | select count(*) from housing.unit where state = 'LEASED'
            homes.available  | select count(*) from housing.unit where state = 'AVAILABLE'
            homes.turning    | select count(*) from housing.unit where state in ('VACATING', 'MAINTENANCE')
            homes.planned    | select count(*) from housing.unit where state = 'PLANNED'
            queue.waiting    | select count(*) from casework.case_file where type = 'housing.application' and state in ('QUALIFIED', 'OFFERED')
            tenancy.live     | select count(*) from housing.lease where state = 'LIVE' and coalesce(ended_on, :today) >= :today
            rent.billed      | select sum(amount) from money.bill where extract(year from period) = 2026
            rent.paid        | select sum(amount) from money.payment
            remedy.appeals   | select count(*) from casework.case_file where type = 'housing.appeal'
            """)
    void a_figure_is_what_the_register_says(String key, String sql) {
        var today = LocalDate.now(clock);
        var measure = Measures.the(key);
        assertThat(measure.value(days.of(measure, today).of(FiguresDay.CITY)))
                .isEqualByComparingTo(jdbc.sql(sql)
                        .param("today", today)
                        .query(BigDecimal.class)
                        .single())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tenancy.exits-open | select count(*) from housing.exit_case where open
            tenancy.barred     | select count(distinct case_id) from housing.violation_bar
            homes.reserved     | select count(*) from housing.unit where state = 'RESERVED'
            """)
    void a_figure_that_may_be_nothing_is_what_the_register_says(String key, String sql) {
        var measure = Measures.the(key);
        assertThat(measure.value(days.of(measure, LocalDate.now(clock)).of(FiguresDay.CITY)))
                .isEqualByComparingTo(jdbc.sql(sql).query(BigDecimal.class).single());
    }

    @Test
    void districts_add_up_to_the_city() {
        var today = LocalDate.now(clock);
        for (var measure : Measures.ALL) {
            var counted = days.of(measure, today);
            assertThat(counted.districts().entrySet().stream()
                            .filter(one -> !one.getKey().isEmpty())
                            .mapToLong(one -> one.getValue().items())
                            .sum())
                    .as(measure.key())
                    .isEqualTo(counted.of(FiguresDay.CITY).items());
        }
    }

    @Test
    void the_page_opens_each_list_and_explains_each_figure() {
        var visitor = as(logins.staff("市级", null, Role.CITY_AGENCY));
        var page = visitor.get("/desk/figures").body();
        for (var measure : Measures.ALL) {
            assertThat(page).contains(measure.label(), measure.method(), "/desk/figures/" + measure.key());
            assertThat(visitor.get("/desk/figures/" + measure.key()).statusCode())
                    .as(measure.key())
                    .isEqualTo(200);
        }
        assertThat(visitor.get("/desk/figures?day=2026-02-01&versus=2025-12-31").body())
                .contains("2026年2月1日结束时的记录");
    }

    @Test
    void a_day_that_is_none_is_explained_beside_its_field() {
        var visitor = as(logins.staff("市级", null, Role.CITY_AGENCY));
        for (String wrong : new String[] {"昨天", "2026-02-30", "2099-01-01", "1999-01-01"}) {
            assertThat(visitor.get("/desk/figures?day="
                                    + java.net.URLEncoder.encode(wrong, java.nio.charset.StandardCharsets.UTF_8))
                            .body())
                    .contains("不晚于今天", wrong);
        }
        assertThat(visitor.get("/desk/figures/nothing.here").statusCode()).isEqualTo(404);
    }

    @Test
    void a_district_reads_its_own_figures_only_and_who_reads_none_finds_no_page() {
        var district = as(logins.staff("区级", "500106", Role.DISTRICT_AUTHORITY));
        assertThat(district.get("/desk/figures").body()).contains("沙坪坝区公租房数据").doesNotContain("九龙坡区");
        assertThat(district.get("/desk/figures?district=500107").statusCode()).isEqualTo(404);
        assertThat(district.get("/desk/figures/rent.billed?district=500107").statusCode())
                .isEqualTo(404);
        for (var measure : Measures.ALL) {
            assertThat(district.get("/desk/figures/" + measure.key() + ".csv")
                            .body()
                            .lines()
                            .skip(1))
                    .as(measure.key())
                    .allMatch(line -> line.contains(",500106,沙坪坝区,"));
        }
        assertThat(district.get("/api/v1/figures/rent.billed/rows").body())
                .contains("\"500106\"")
                .doesNotContain("\"500107\"");
        assertThat(district.get("/api/v1/figures").body())
                .contains("\"500106\"")
                .doesNotContain("\"500107\"");
        assertThat(as(logins.staff("受理", "500106", Role.INTAKE))
                        .get("/desk/figures")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_files_hold_every_line_and_are_on_record() throws IOException, InterruptedException {
        var actor = logins.staff("审计", null, Role.AUDITOR);
        long leases = jdbc.sql(
                        "select count(*) from housing.lease where state = 'LIVE' and coalesce(ended_on, :today) >= :today")
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
        assertThat(as(actor).get("/desk/figures/tenancy.live.csv").body().lines())
                .hasSize((int) leases + 1);
        try (var client = HttpClient.newHttpClient();
                var book = new ReadableWorkbook(new ByteArrayInputStream(client.send(
                                HttpRequest.newBuilder(java.net.URI.create(
                                                "http://127.0.0.1:" + port + "/desk/figures/tenancy.live.xlsx"))
                                        .header("Cookie", logins.cookie(actor.account()))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body()))) {
            assertThat(book.getFirstSheet().read()).hasSize((int) leases + 1);
        }
        assertThat(jdbc.sql("select count(*) from identity.audit where action = 'figures.export' and actor = :who")
                        .param("who", Objects.requireNonNull(actor.account()).value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private Visitor as(Actor actor) {
        return new Visitor(port).with(logins.cookie(actor.account()));
    }
}

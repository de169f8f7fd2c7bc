package cn.anju.housing.stock.open;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.stock.RentStandards;
import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.test.PlatformTest;
import cn.anju.test.Visitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What anybody reads without a login.
@PlatformTest
class PublicStockTest {

    private static boolean filled;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RentStandards rents;

    @BeforeEach
    void aProjectWithThreeTwoBeds() {
        if (filled) {
            return;
        }
        filled = true;
        var stock = new StockFixture(jdbc);
        var project = stock.project("PUB1", "500106");
        stock.freeHomes(project, UnitType.STUDIO, 40);
        stock.freeHomes(project, UnitType.ONE_BED, 30);
        stock.freeHomes(project, UnitType.TWO_BED, 3);
        rents.enter(
                project,
                null,
                new BigDecimal("10.00"),
                new BigDecimal("19.00"),
                LocalDate.of(2021, 1, 1),
                "文号一",
                StockFixture.city());
        rents.enter(
                project,
                null,
                new BigDecimal("11.00"),
                new BigDecimal("20.00"),
                LocalDate.of(2024, 1, 1),
                "文号二",
                StockFixture.city());
    }

    @Test
    void small_counts_do_not_show_on_any_page_or_file() {
        var page = get("/projects/PUB1");
        assertThat(page)
                .contains("&lt;5")
                .contains("不公布")
                .contains("2024年1月1日 起")
                .contains("执行中");
        assertThat(get("/projects?district=500106")).contains("小区PUB1").contains("&lt;5");
        assertThat(get("/open-data/homes.csv"))
                .contains("PUB1,TWO_BED,两室一厅,FREE,可配租,<5")
                .contains("PUB1,ONE_BED,一室一厅,FREE,可配租,不公布")
                .contains("PUB1,STUDIO,单间配套,FREE,可配租,40");
        assertThat(get("/api/v1/projects/PUB1")).contains("\"shown\":\"<5\"").doesNotContain("\"value\":3");
    }

    @Test
    void rents_show_their_dates_and_an_example_that_is_computed() {
        assertThat(get("/rents"))
                .contains("11.00")
                .contains("50.32 ㎡ × 11.00 元")
                .contains("¥553.52")
                .doesNotContain("文号一");
        assertThat(get("/open-data/rents.csv")).contains("PUB1,小区PUB1,沙坪坝区,,10.00,19.00,2021-01-01,2024-01-01,文号一");
        assertThat(get("/open-data/rents.json")).contains("\"since\":\"2024-01-01\"");
    }

    @Test
    void an_unknown_project_is_not_found() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/projects/NOPE").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/projects/x'y").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/projects/NOPE").statusCode()).isEqualTo(404);
    }

    private String get(String path) {
        var answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}

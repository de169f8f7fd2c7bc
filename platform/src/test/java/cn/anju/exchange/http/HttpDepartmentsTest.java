package cn.anju.exchange.http;

import static cn.anju.exchange.http.DepartmentServer.says;
import static cn.anju.exchange.http.DepartmentServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.exchange.Department;
import cn.anju.exchange.DepartmentPort.Asked;
import cn.anju.exchange.DepartmentPort.Reply;
import cn.anju.exchange.Question;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.TaxIncomeAnswer;
import cn.anju.exchange.Told;
import cn.anju.identity.IdNumber;
import cn.anju.identity.PersonId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HttpDepartmentsTest {

    private static final String GOOD = """
            {"version": 1, "requestId": "ID", "asOf": "2026-03-09T01:00:00Z", "source": "自然人电子税务局",
             "answer": {"yearlyIncome": {"state": "KNOWN", "value": 57000.00}}}
            """;

    private final DepartmentServer tax = new DepartmentServer();
    private final HttpDepartments departments = waiting(Duration.ofSeconds(30));
    private final Asked asked = new Asked(
            UUID.randomUUID(),
            new Question(QuestionKind.TAX_INCOME, PersonId.fresh(), "500106"),
            new IdNumber("11010519491231002X"),
            "张三",
            "500106-2026-0000001",
            "核查",
            Instant.parse("2026-03-09T01:00:00Z"),
            Instant.parse("2026-03-09T01:00:00Z"));

    @AfterEach
    void close() {
        tax.close();
    }

    @Test
    void a_good_answer_is_read_with_its_source_and_time() {
        tax.then(says(GOOD));
        assertThat(departments.ask(asked))
                .isEqualTo(new Reply.Answered(
                        new TaxIncomeAnswer(Told.known(new BigDecimal("57000.00"))),
                        "税务 · 自然人电子税务局",
                        Instant.parse("2026-03-09T01:00:00Z")));
        assertThat(tax.questions.getFirst())
                .startsWith("/anju/questions/TAX_INCOME ")
                .contains("\"idNumber\":\"11010519491231002X\"", "\"name\":\"张三\"", "\"version\":1");
        assertThat(tax.keys).containsExactly(asked.id() + " Bearer secret-token");
    }

    @Test
    void trouble_of_every_kind_is_no_answer_and_never_an_exception() {
        tax.then(status(500));
        tax.then(status(302));
        tax.then(status(202));
        tax.then(says("{\"version\": 1, \"requestId\": \"ID\", "));
        tax.then(says("<html>登录</html>"));
        tax.then(says(GOOD.replace("ID", UUID.randomUUID().toString())));
        tax.then(says(GOOD.replace("yearlyIncome", "income")));
        tax.then(says(GOOD.replace("\"version\": 1", "\"version\": 9")));
        tax.then(says(GOOD.replace("2026-03-09T01:00:00Z", "yesterday")));
        tax.then(says("\"" + "x".repeat(2_000_000) + "\""));
        for (String problem :
                new String[] {"回应 500", "回应 302", "正在办理", "无法读懂", "无法读懂", "不是这一次", "无法读懂", "无法读懂", "无法读懂", "连接不上"}) {
            assertThat(departments.ask(asked))
                    .isInstanceOfSatisfying(
                            Reply.NoAnswer.class,
                            none -> assertThat(none.problem()).contains(problem));
        }
    }

    @Test
    @Timeout(20)
    void a_department_that_hangs_before_or_within_its_answer_is_left_after_the_timeout() {
        tax.then(tax.hangs());
        tax.then(tax.stopsHalfWay());
        var impatient = waiting(Duration.ofMillis(500));
        for (int i = 0; i < 2; i++) {
            assertThat(impatient.ask(asked))
                    .isInstanceOfSatisfying(
                            Reply.NoAnswer.class,
                            none -> assertThat(none.problem()).contains("秒内没有答复"));
        }
    }

    @Test
    void nobody_there_is_no_answer() {
        tax.close();
        assertThat(departments.ask(asked))
                .isInstanceOfSatisfying(
                        Reply.NoAnswer.class, none -> assertThat(none.problem()).contains("税务"));
    }

    private HttpDepartments waiting(Duration patience) {
        return new HttpDepartments(Map.of("tax", new ExchangeSettings.Endpoint(tax.url(), "secret-token")), patience);
    }

    @Test
    void only_departments_with_an_address_are_reached() {
        assertThat(departments.reaches(Department.TAX)).isTrue();
        assertThat(departments.reaches(Department.HEALTH)).isFalse();
    }
}

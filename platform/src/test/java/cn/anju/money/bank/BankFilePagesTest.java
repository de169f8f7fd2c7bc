package cn.anju.money.bank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.money.Bill;
import cn.anju.money.MadeBills;
import cn.anju.money.Payments;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The desk of payment files, on its pages and by a program.
@PlatformTest
class BankFilePagesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 4, 2);
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final String HEAD = "账单号,金额,缴款日期,流水号,缴款人\n";

    private static int flows;

    @LocalServerPort
    int port;

    @Autowired
    CheckingBankFile checking;

    @Autowired
    BankLines lines;

    @Autowired
    Payments payments;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    MadeBills made;
    Actor city;

    @BeforeEach
    void anOffice() {
        clock.set(TODAY);
        made = new MadeBills(context);
        city = logins.staff("方华", null, Role.FINANCE);
    }

    @Test
    void through_the_pages_in_two_steps() {
        var bill = bill("20.00");
        var visitor = new Visitor(port).with(logins.cookie(city.account()));
        assertThat(visitor.get("/desk/rent/payments").body()).contains("银行缴款文件", "待查");
        var file = ((CheckingBankFile.Result.Checked) check(
                        HEAD
                                + line(bill.number().toString(), "20.00", "2025-03-20")
                                + line("=1+1", "6.00", "2025-03-20"),
                        city))
                .file();
        String here = "/desk/rent/payments/" + file.id();
        assertThat(visitor.get(here).body()).contains("预计对得上 1 笔，对不上 1 笔");
        assertThat(visitor.post(here).body()).contains("确认导入？", "¥26.00");
        assertThat(payments.of(bill.number())).isEmpty();
        visitor.post(here, "confirmed", "true");
        assertThat(visitor.get(here).body()).contains("已导入", "没有这张账单");
        var line = suspended(file);
        String desk = "/desk/rent/unmatched/" + line.id();
        assertThat(visitor.get("/desk/rent/unmatched").body()).contains("¥6.00", "唐*川");
        assertThat(visitor.post(desk, "bill", "没有", "reason", "x").body()).contains("没有这张账单");
        assertThat(visitor.post(desk, "bill", bill.number().toString(), "reason", "缴款人来电")
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(desk).body()).contains("已认领", "SJ20250402");
    }

    @Test
    void a_program_does_the_same() {
        var bill = bill("20.00");
        var visitor = new Visitor(port).with(logins.cookie(city.account()));
        visitor.get("/desk/rent/payments");
        var file = ((CheckingBankFile.Result.Checked) check(
                        HEAD + line(bill.number().toString(), "20.00", "2025-03-20") + line("", "5.00", "2025-03-20"),
                        city))
                .file();
        String key = UUID.randomUUID().toString();
        var done = visitor.json("/api/v1/payment-files/" + file.id() + "/confirmation", key, "{}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("\"outcome\":\"TAKEN\",\"lines\":1", "NO_SUCH_BILL");
        assertThat(visitor.json("/api/v1/payment-files/" + file.id() + "/confirmation", key, "{}")
                        .body())
                .isEqualTo(done.body());
        var matched = visitor.json(
                "/api/v1/unmatched-payments/" + suspended(file).id() + "/match",
                UUID.randomUUID().toString(),
                "{\"bill\":\"%s\",\"reason\":\"回单\"}".formatted(bill.number()));
        assertThat(matched.body()).contains("MATCHED");
        assertThat(new Visitor(port)
                        .with(logins.cookie(logins.staff("周静", "500106", Role.FIRST_REVIEWER)
                                .account()))
                        .get("/api/v1/payment-files")
                        .statusCode())
                .isEqualTo(404);
    }

    private CheckingBankFile.Result check(String text, Actor by) {
        return checking.check("收款.csv", text.getBytes(StandardCharsets.UTF_8), by);
    }

    private BankLine suspended(BankFile file) {
        return lines.unmatchedOf(file.id(), 100).stream()
                .filter(BankLine::suspended)
                .findFirst()
                .orElseThrow();
    }

    private Bill bill(String amount) {
        return made.bill(MadeBills.newDebt(), MARCH, amount);
    }

    private static String line(String bill, String amount, String day) {
        return "%s,%s,%s,YM%06d,唐小川\n".formatted(bill, amount, day, ++flows);
    }
}

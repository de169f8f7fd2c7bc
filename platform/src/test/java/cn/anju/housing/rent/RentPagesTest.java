package cn.anju.housing.rent;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import cn.anju.money.Bill;
import cn.anju.money.Books;
import cn.anju.money.MadeBills;
import cn.anju.money.PaymentOrder;
import cn.anju.money.Payments;
import cn.anju.money.simulator.ChannelForTests;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A household looks at its rent, pays, and holds its receipt; nobody else does.
@PlatformTest
class RentPagesTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    Payments payments;

    @Autowired
    Books books;

    @Autowired
    ChannelForTests channel;

    @Autowired
    ApplicationContext context;

    MadeBills made;
    Tenants tenants;

    @BeforeEach
    void inMarch() {
        clock.set(LocalDate.of(2026, 3, 9));
        made = new MadeBills(context);
        tenants = new Tenants(context);
    }

    @AfterEach
    void itIsOpenAgain() {
        channel.open(true);
    }

    @Test
    void a_bill_is_paid_in_two_steps_and_once_for_its_key() {
        var tenant = tenants.tenant("唐小川", LocalDate.of(2025, 1, 1));
        var bill = bill(tenant);
        var own = as(tenant.resident());
        assertThat(own.get("/me").body()).contains("2026年3月租金", "请在 3月25日（星期三）前缴 ¥553.52");
        assertThat(own.get("/me/rent").body()).contains("今天一共要缴", "¥553.52", "由模拟支付收款");
        String pay = "/me/rent/bills/" + bill.number() + "/pay";
        assertThat(own.post(pay, "key", "one").body()).contains("确认缴款？");
        assertThat(payments.of(bill.number())).isEmpty();
        var paid = own.post(pay, "key", "one", "confirmed", "true");
        var again = own.post(pay, "key", "one", "confirmed", "true");
        assertThat(location(again)).isEqualTo(location(paid)).contains("/me/rent/receipts/SJ20260309-");
        own.post(pay, "key", "two", "confirmed", "true");
        assertThat(payments.of(bill.number())).hasSize(1);
        assertThat(own.get(path(paid)).body()).contains("¥553.52", "2026年3月9日", "TESTXY-STUDIO");
        assertThat(own.get("/me/rent").body()).contains("没有要缴的租金", "缴过的");
        assertThat(own.get("/me").body()).doesNotContain("2026年3月租金");
        var pdf = own.get(path(paid) + "/pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(books.check(LocalDate.now(clock))).allMatch(Books.Line::agrees);
    }

    @Test
    void who_is_late_reads_how_the_fee_was_reckoned() {
        var tenant = tenants.tenant("晚缴人", LocalDate.of(2025, 1, 1));
        var bill = bill(tenant);
        clock.set(LocalDate.of(2026, 4, 10));
        var own = as(tenant.resident());
        assertThat(own.get("/me").body()).contains("租金逾期了", "¥557.95");
        assertThat(own.get("/me/rent").body())
                .contains("逾期 16 天", "¥557.95", "从 3月26日 起，没有缴的租金每天加收万分之 5 的违约金，共 16 天，¥4.43（第二十九条）。");
        own.post("/me/rent/bills/" + bill.number() + "/pay", "key", "late", "confirmed", "true");
        var receipt = payments.of(bill.number()).getFirst().receipt();
        assertThat(own.get("/me/rent/receipts/" + receipt).body()).contains("¥557.95", "¥553.52", "¥4.43");
    }

    @Test
    void a_part_payment_lowers_the_sum_and_more_than_all_stays_the_payers() {
        var tenant = tenants.tenant("分次缴", LocalDate.of(2025, 1, 1));
        var bill = bill(tenant);
        take(bill, "200.00");
        var own = as(tenant.resident());
        assertThat(own.get("/me/rent").body()).contains("已缴租金", "¥353.52");
        take(bill, "400.00");
        var receipt = payments.of(bill.number()).getLast().receipt();
        assertThat(own.get("/me/rent/receipts/" + receipt).body()).contains("多缴，待退或抵扣", "¥46.48");
    }

    @Test
    void without_a_channel_it_says_where_to_pay() {
        var tenant = tenants.tenant("柜台缴", LocalDate.of(2025, 1, 1));
        var bill = bill(tenant);
        channel.open(false);
        var own = as(tenant.resident());
        assertThat(own.get("/me/rent").body())
                .contains("银行网点或者小区管理处", bill.number().toString())
                .doesNotContain("/pay\"");
        own.post("/me/rent/bills/" + bill.number() + "/pay", "key", "k", "confirmed", "true");
        assertThat(payments.of(bill.number())).isEmpty();
    }

    @Test
    void to_others_neither_bill_nor_receipt_exists() {
        var tenant = tenants.tenant("本人", LocalDate.of(2025, 1, 1));
        var bill = bill(tenant);
        take(bill, "1.00");
        var receipt = payments.of(bill.number()).getFirst().receipt();
        var other = as(tenants.tenant("旁人", LocalDate.of(2025, 1, 1)).resident());
        assertThat(other.get("/me/rent").body()).doesNotContain(bill.number().toString());
        for (String path : new String[] {"/me/rent/receipts/" + receipt, "/me/rent/receipts/" + receipt + "/pdf"}) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.post("/me/rent/bills/" + bill.number() + "/pay", "key", "x", "confirmed", "true")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get("/api/v1/me/receipts/" + receipt).statusCode()).isEqualTo(404);
    }

    @Test
    void a_program_reads_pays_and_has_the_same_receipt_for_the_same_key() {
        var tenant = tenants.tenant("程序", LocalDate.of(2025, 1, 1));
        var bill = bill(tenant);
        var own = as(tenant.resident());
        assertThat(own.get("/api/v1/me/bills").body()).contains(bill.number().toString(), "\"owed\":553.52");
        String pay = "/api/v1/me/bills/" + bill.number() + "/payment";
        String key = UUID.randomUUID().toString();
        var paid = own.json(pay, key, "{}");
        assertThat(paid.body()).contains("\"rent\":553.52", "\"receipt\":\"SJ20260309-");
        assertThat(own.json(pay, key, "{}").body()).isEqualTo(paid.body());
        assertThat(own.json(pay, UUID.randomUUID().toString(), "{}").statusCode())
                .isEqualTo(409);
        assertThat(payments.of(bill.number())).hasSize(1);
    }

    private Bill bill(Tenants.Tenant tenant) {
        return made.bill(tenant.lease().value(), MARCH, "553.52");
    }

    private void take(Bill bill, String amount) {
        payments.take(
                new PaymentOrder(
                        "test",
                        UUID.randomUUID().toString(),
                        bill.number(),
                        new BigDecimal(amount),
                        LocalDate.now(clock)),
                Actor.SYSTEM);
    }

    private Visitor as(Actor resident) {
        var visitor = new Visitor(port).with(logins.cookie(resident.account()));
        visitor.get("/me/profile");
        return visitor;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String path(HttpResponse<String> answer) {
        return location(answer).replaceFirst("^https?://[^/]+", "");
    }
}

package cn.anju.money.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.money.Beneficiary;
import cn.anju.money.Bill;
import cn.anju.money.Books;
import cn.anju.money.FinanceReach;
import cn.anju.money.MadeBills;
import cn.anju.money.PaymentOrder;
import cn.anju.money.Payments;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestDatabase;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The books of a day on the desk: they agree or name the line, and what came in goes on once.
@PlatformTest
class BooksPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 4, 2);
    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    @LocalServerPort
    int port;

    @Autowired
    HandingOver handing;

    @Autowired
    Payments payments;

    @Autowired
    Books books;

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
    void what_came_in_is_handed_over_once_and_never_more_than_came_in() {
        paid(made.bill("500108", MadeBills.newDebt(), MARCH, "300.00"), "120.00");
        assertThat(payable("TREASURY-500108")).isEqualByComparingTo("120.00");
        assertThat(hand("TREASURY-500108", "120.01", "PZ-1")).isInstanceOf(HandingOver.Result.Refused.class);
        assertThat(hand("TREASURY-500108", "100.00", "PZ-1")).isInstanceOf(HandingOver.Result.Booked.class);
        assertThat(hand("TREASURY-500108", "20.00", "PZ-1")).isInstanceOf(HandingOver.Result.Refused.class);
        assertThat(payable("TREASURY-500108")).isEqualByComparingTo("20.00");
        assertThat(handing.payables(TODAY.minusDays(1), FinanceReach.booking(city)))
                .noneMatch(one -> one.whose().code().equals("TREASURY-500108"));
        assertThat(books.check(TODAY)).allMatch(Books.Line::agrees);
    }

    @Test
    void a_district_hands_over_to_its_own_treasury_only() {
        paid(made.bill("500109", MadeBills.newDebt(), MARCH, "50.00"), "50.00");
        var owner = new Beneficiary.Owner("=北碚置业");
        paid(made.bill("500109", MadeBills.newDebt(), MARCH, "60.00", owner), "60.00");
        var district = logins.staff("区财务", "500109", Role.FINANCE);
        assertThat(handing.payables(TODAY, FinanceReach.booking(district)))
                .extracting(one -> one.whose().code())
                .containsExactly("TREASURY-500109");
        assertThat(handing.book(owner.code(), new BigDecimal("60.00"), "PZ-9", district))
                .isInstanceOf(HandingOver.Result.Refused.class);
        var csv = as(city).get("/desk/rent/books/payables.csv?day=2025-04-02").body();
        assertThat(csv).contains("2025-04-02,OWNER-=北碚置业,'=北碚置业,60.00");
        assertThat(as(district).get("/desk/rent/books").body())
                .contains("国库（500109）")
                .doesNotContain("北碚置业", "各科目余额", "每日对账");
    }

    @Test
    void through_the_pages_in_two_steps_and_by_a_program() {
        paid(made.bill("500110", MadeBills.newDebt(), MARCH, "30.00"), "30.00");
        var visitor = as(city);
        assertThat(visitor.get("/desk/rent/books").body()).contains("账是平的", "国库（500110）", "租金专户");
        String[] entered = {"whose", "TREASURY-500110", "amount", "10.00", "voucher", "PZ-PAGE"};
        assertThat(visitor.post("/desk/rent/books/hand-overs", entered).body()).contains("确认登记划转？", "¥10.00");
        assertThat(payable("TREASURY-500110")).isEqualByComparingTo("30.00");
        visitor.post(
                "/desk/rent/books/hand-overs",
                "whose",
                "TREASURY-500110",
                "amount",
                "10.00",
                "voucher",
                "PZ-PAGE",
                "confirmed",
                "true");
        assertThat(visitor.get("/desk/rent/books").body()).contains("划转记录", "PZ-PAGE", "方华");
        var done = visitor.json(
                "/api/v1/hand-overs",
                UUID.randomUUID().toString(),
                "{\"whose\":\"TREASURY-500110\",\"amount\":20.00,\"voucher\":\"PZ-API\"}");
        assertThat(done.body()).contains("\"left\":0.00");
        assertThat(visitor.get("/api/v1/books").body())
                .contains("\"difference\":0.00", "\"wrong\":[]")
                .doesNotContainPattern("\"difference\":-?[0-9.]*[1-9]");
        assertThat(as(logins.staff("初审", "500106", Role.FIRST_REVIEWER))
                        .get("/desk/rent/books")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_line_that_does_not_agree_is_named(TestDatabase database) {
        var bill = made.bill("500106", MadeBills.newDebt(), MARCH, "77.00");
        paid(bill, "77.00");
        var receipt = payments.of(bill.number()).getFirst().receipt();
        tamper(database, "update money.payment set amount = 78.00 where receipt = '%s'".formatted(receipt));
        assertThat(as(city).get("/desk/rent/books").body()).contains("账不平", "收款 " + receipt, "-¥1.00");
        tamper(database, "update money.payment set amount = 77.00 where receipt = '%s'".formatted(receipt));
        assertThat(as(city).get("/desk/rent/books").body()).contains("账是平的");
    }

    /// As somebody with the database's keys would.
    private static void tamper(TestDatabase database, String change) {
        database.transactions().executeWithoutResult(status -> {
            database.jdbc().sql("set local session_replication_role = replica").update();
            assertThat(database.jdbc().sql(change).update()).isEqualTo(1);
        });
    }

    private HandingOver.Result hand(String whose, String amount, String voucher) {
        return handing.book(whose, new BigDecimal(amount), voucher, city);
    }

    private BigDecimal payable(String whose) {
        return handing.payables(TODAY, FinanceReach.booking(city)).stream()
                .filter(one -> one.whose().code().equals(whose))
                .map(HandingOver.Payable::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private void paid(Bill bill, String amount) {
        payments.take(
                new PaymentOrder(
                        "test",
                        UUID.randomUUID().toString(),
                        bill.number(),
                        new BigDecimal(amount),
                        LocalDate.of(2025, 3, 20)),
                Actor.SYSTEM);
    }

    private Visitor as(Actor actor) {
        return new Visitor(port).with(logins.cookie(actor.account()));
    }
}

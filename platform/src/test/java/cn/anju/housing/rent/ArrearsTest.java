package cn.anju.housing.rent;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.money.Arrears;
import cn.anju.money.FinanceReach;
import cn.anju.money.MadeBills;
import cn.anju.money.PaymentOrder;
import cn.anju.money.Payments;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
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

/// Who is behind: months counted, not in a row; six are marked.
@PlatformTest
class ArrearsTest {

    @LocalServerPort
    int port;

    @Autowired
    Arrears arrears;

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
    void inSeptember() {
        clock.set(LocalDate.of(2026, 9, 25));
        made = new MadeBills(context);
        city = logins.staff("方华", null, Role.FINANCE);
    }

    @Test
    void six_unpaid_months_are_marked_whether_in_a_row_or_not() {
        var tenants = new Tenants(context);
        clock.set(LocalDate.of(2026, 3, 9));
        var six = tenants.tenant("欠六月", LocalDate.of(2025, 1, 1)).lease().value();
        var five = tenants.tenant("欠五月", LocalDate.of(2025, 1, 1)).lease().value();
        clock.set(LocalDate.of(2026, 9, 25));
        for (int month = 1; month <= 9; month++) {
            var period = YearMonth.of(2026, month);
            made.bill(six, period, "100.00");
            made.bill(five, period, "100.00");
            if (month == 2 || month == 5) {
                pay(six, period, "100.00");
            }
            if (month <= 3) {
                pay(five, period, "100.00");
            }
        }
        var page = new Visitor(port)
                .with(logins.cookie(city.account()))
                .get("/desk/rent/arrears")
                .body();
        assertThat(page).contains("6 个月", "5 个月", "欠*月");
        assertThat(page.indexOf(six)).isPositive().isLessThan(page.indexOf(five));
        assertThat(page.substring(page.indexOf("class=\"late\""))).contains(six);
        assertThat(of(six).unpaid()).isEqualByComparingTo("600.00");
        var csv = new Visitor(port)
                .with(logins.cookie(city.account()))
                .get("/desk/rent/arrears.csv")
                .body();
        assertThat(csv.lines().filter(line -> line.startsWith(six)).findFirst().orElseThrow())
                .endsWith("2026-01-25,是");
        assertThat(csv.lines().filter(line -> line.startsWith(five)).findFirst().orElseThrow())
                .endsWith("2026-04-25,否");
    }

    @Test
    void the_fee_is_that_of_today_and_a_bill_due_today_is_not_late() {
        var debt = MadeBills.newDebt();
        made.bill(debt, YearMonth.of(2026, 9), "553.52");
        assertThat(arrears.list(FinanceReach.reading(city), 1000))
                .noneMatch(one -> one.debt().equals(debt));
        clock.set(LocalDate.of(2026, 10, 11));
        assertThat(of(debt).fee()).isEqualByComparingTo("4.43");
        pay(debt, YearMonth.of(2026, 9), "553.52");
        assertThat(arrears.list(FinanceReach.reading(city), 1000))
                .noneMatch(one -> one.debt().equals(debt));
    }

    @Test
    void a_district_sees_its_own() {
        var debt = MadeBills.newDebt();
        made.bill("500107", debt, YearMonth.of(2026, 7), "10.00");
        var here = logins.staff("余丹", "500106", Role.FINANCE);
        var there = logins.staff("龚梅", "500107", Role.FINANCE);
        assertThat(new Visitor(port)
                        .with(logins.cookie(here.account()))
                        .get("/api/v1/arrears")
                        .body())
                .doesNotContain("\"" + debt + "\"");
        assertThat(new Visitor(port)
                        .with(logins.cookie(there.account()))
                        .get("/api/v1/arrears")
                        .body())
                .contains("\"" + debt + "\"");
    }

    private Arrears.Arrear of(String debt) {
        return arrears.list(FinanceReach.reading(city), 1000).stream()
                .filter(one -> one.debt().equals(debt))
                .findFirst()
                .orElseThrow();
    }

    private void pay(String debt, YearMonth period, String amount) {
        payments.take(
                new PaymentOrder(
                        "test",
                        UUID.randomUUID().toString(),
                        new cn.anju.money.BillNumber(debt, period),
                        new BigDecimal(amount),
                        LocalDate.now(clock)),
                Actor.SYSTEM);
    }
}

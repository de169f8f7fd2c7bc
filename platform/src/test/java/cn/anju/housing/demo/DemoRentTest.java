package cn.anju.housing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Accounts;
import cn.anju.identity.People;
import cn.anju.identity.Phone;
import cn.anju.money.Books;
import cn.anju.test.DemoTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demo city's rent: everybody has the month's bill, and the two tenants who can log in see theirs.
@DemoTest
class DemoRentTest {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Books books;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_tenant_has_a_bill_one_has_paid_and_the_books_agree() {
        assertThat(jdbc.sql("select count(*) from money.bill")
                        .query(Integer.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*) from housing.lease")
                        .query(Integer.class)
                        .single());
        assertThat(books.check(LocalDate.now(clock))).isNotEmpty().allMatch(Books.Line::agrees);
        assertThat(rent("19900000005")).contains("收据").doesNotContain("您还没有租房");
        assertThat(rent("19900000006")).contains("3月25日").doesNotContain("您还没有租房");
    }

    private String rent(String phone) {
        var person = people.byPhone(new Phone(phone)).getFirst();
        return new Visitor(port)
                .with(logins.cookie(accounts.openResident(person.id())))
                .get("/me/rent")
                .body();
    }
}

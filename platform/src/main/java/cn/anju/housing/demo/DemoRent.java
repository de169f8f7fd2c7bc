package cn.anju.housing.demo;

import cn.anju.housing.billing.BillRun;
import cn.anju.identity.Actor;
import cn.anju.identity.DemoData;
import cn.anju.identity.People;
import cn.anju.identity.Phone;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.money.PaymentOrder;
import cn.anju.money.Payments;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The month's bills of all tenants; of the two tenants with a login, one has paid and one has not yet.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoRent implements DemoData {

    private final JdbcClient jdbc;
    private final People people;
    private final BillRun run;
    private final Bills bills;
    private final Payments payments;
    private final Clock clock;

    DemoRent(JdbcClient jdbc, People people, BillRun run, Bills bills, Payments payments, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.run = run;
        this.bills = bills;
        this.payments = payments;
        this.clock = clock;
    }

    private record Tenancy(String lease, UUID household) {}

    @Override
    public int order() {
        return 230;
    }

    @Override
    public void fill() {
        String paid = tenant("19900000005", "500106");
        tenant("19900000006", "500107");
        var month = YearMonth.now(clock);
        run.run(month, Actor.SYSTEM);
        var number = new BillNumber(paid, month);
        payments.take(
                new PaymentOrder(
                        "demo", "1", number, bills.find(number).orElseThrow().amount(), LocalDate.now(clock)),
                Actor.SYSTEM);
    }

    /// Puts the person with this phone into the first home of the district in which somebody lives alone.
    private String tenant(String phone, String district) {
        var person = people.byPhone(new Phone(phone)).getFirst().id().value();
        var home = jdbc.sql("""
                        select l.number, l.case_id from housing.lease l
                        where l.district = :district and l.state = 'LIVE'
                            and (select count(*) from casework.case_person p where p.case_id = l.case_id) = 1
                        order by l.number limit 1
                        """)
                .param("district", district)
                .query((row, n) -> new Tenancy(row.getString("number"), row.getObject("case_id", UUID.class)))
                .single();
        jdbc.sql("update casework.case_person set person_id = :person where case_id = :case")
                .param("person", person)
                .param("case", home.household())
                .update();
        jdbc.sql("update housing.live_person set person_id = :person where case_id = :case")
                .param("person", person)
                .param("case", home.household())
                .update();
        jdbc.sql("update housing.lease set tenant = :person where number = :lease")
                .param("person", person)
                .param("lease", home.lease())
                .update();
        return home.lease();
    }
}

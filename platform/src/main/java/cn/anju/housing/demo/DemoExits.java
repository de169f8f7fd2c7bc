package cn.anju.housing.demo;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.housing.exit.CheckOut;
import cn.anju.housing.exit.CheckOuts;
import cn.anju.housing.exit.ExitGrounds;
import cn.anju.housing.exit.ExitReason;
import cn.anju.housing.exit.OpeningExit;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.DemoData;
import cn.anju.identity.DemoPast;
import cn.anju.identity.Role;
import cn.anju.policy.housing.Violation;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Three households that have to leave, in three stages, and one whose term ended and that nobody has looked at yet.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoExits implements DemoData {

    private static final String SHAPINGBA = "500106";

    private final JdbcClient jdbc;
    private final DemoPast past;
    private final OpeningExit opening;
    private final Cases cases;
    private final CaseTales tales;
    private final CheckOuts checkOuts;
    private final Accounts accounts;

    DemoExits(
            JdbcClient jdbc,
            DemoPast past,
            OpeningExit opening,
            Cases cases,
            CaseTales tales,
            CheckOuts checkOuts,
            Accounts accounts) {
        this.jdbc = jdbc;
        this.past = past;
        this.opening = opening;
        this.cases = cases;
        this.tales = tales;
        this.checkOuts = checkOuts;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 240;
    }

    @Override
    public void fill() {
        var leases = lastLeases();
        var operator = accounts.holding(Role.OPERATOR, SHAPINGBA).getFirst();
        var authority = accounts.holding(Role.DISTRICT_AUTHORITY, SHAPINGBA).getFirst();
        transition(leases.get(0), operator);
        ordered(leases.get(1), operator, authority);
        given(leases.get(2), operator);
        ends(leases.get(3), LocalDate.of(2026, 3, 2));
    }

    private void transition(LeaseNumber lease, Actor operator) {
        ends(lease, LocalDate.of(2026, 2, 20));
        var grounds = ExitGrounds.of(ExitReason.TERM_ENDED, LocalDate.of(2026, 2, 20), "合同 2 月 20 日期满，没有申请续租。");
        var file = tales.now(open(lease, grounds, operator, "02-24 10:00"));
        tales.moved(file, "noticeWithTransition", operator, "02-25 09:30", null);
    }

    private void ordered(LeaseNumber lease, Actor operator, Actor authority) {
        ends(lease, LocalDate.of(2026, 1, 10));
        var grounds = ExitGrounds.of(ExitReason.TERM_ENDED, LocalDate.of(2026, 1, 10), "合同 1 月 10 日期满，没有申请续租，仍在居住。");
        var file = tales.now(open(lease, grounds, operator, "01-12 10:00"));
        var noticed = tales.moved(file, "notice", operator, "01-13 09:30", null);
        var overdue = tales.moved(noticed, "overdue", Actor.SYSTEM, "02-05 08:00", null);
        tales.moved(overdue, "order", authority, "02-26 15:00", "两次上门催告，仍没有搬离。");
    }

    private void given(LeaseNumber lease, Actor operator) {
        var grounds = ExitGrounds.violation(Violation.SUBLET, LocalDate.of(2026, 2, 27), "走访查实，房屋转租给亲友以外的人居住。");
        var file = tales.now(open(lease, grounds, operator, "02-27 14:00"));
        var noticed = tales.moved(file, "notice", operator, "03-02 09:30", null);
        past.at(CaseTales.moment("03-06 16:00"), () -> {
            checkOuts.record(noticed.id(), sheet(), operator.account());
            return true;
        });
        tales.moved(noticed, "vacate", operator, "03-06 16:30", null);
    }

    private static CheckOut sheet() {
        return new CheckOut(
                LocalDate.of(2026, 3, 6),
                new BigDecimal("214.6"),
                new BigDecimal("5310"),
                new BigDecimal("402"),
                2,
                List.of(
                        new CheckOut.Damage("卧室门", new BigDecimal("260")),
                        new CheckOut.Damage("灶台面板", new BigDecimal("90"))),
                BigDecimal.ZERO,
                "墙面需要粉刷，由运营单位负责。");
    }

    private CaseFile open(LeaseNumber lease, ExitGrounds grounds, Actor operator, String at) {
        return past.at(CaseTales.moment(at), () -> {
            if (!(opening.open(lease, grounds, operator) instanceof OpeningExit.Result.Opened(var number))) {
                throw new IllegalStateException("the demo's exit of " + lease + " does not open");
            }
            return cases.find(number).orElseThrow();
        });
    }

    private void ends(LeaseNumber lease, LocalDate day) {
        jdbc.sql("update housing.lease set ends_on = :day where number = :number")
                .param("day", Date.valueOf(day))
                .param("number", lease.value())
                .update();
    }

    /// Leases that began before 2026, from the end of the list: the first ones are those of the demo's own tenants.
    private List<LeaseNumber> lastLeases() {
        return jdbc.sql("""
                        select number from housing.lease
                        where district = :district and state = 'LIVE' and starts_on < '2025-06-01'
                        order by number desc limit 4
                        """)
                .param("district", SHAPINGBA)
                .query((row, n) -> new LeaseNumber(row.getString("number")))
                .list();
    }
}

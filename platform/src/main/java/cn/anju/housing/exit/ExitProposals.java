package cn.anju.housing.exit;

import cn.anju.casework.ParametersInForce;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Leases whose data say that the household has to leave and that no case is open for; an officer opens each.
@Component
class ExitProposals {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Leases leases;
    private final ExitFacts facts;
    private final ParametersInForce parameters;
    private final Clock clock;

    ExitProposals(JdbcClient jdbc, Leases leases, ExitFacts facts, ParametersInForce parameters, Clock clock) {
        this.jdbc = jdbc;
        this.leases = leases;
        this.facts = facts;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// @param grounds as an officer would open the case
    record Proposal(Lease lease, ExitGrounds grounds) {}

    /// The proposals of an officer's districts, the oldest reason first, at most so many a reason.
    List<Proposal> of(ExitReach reach) {
        var today = LocalDate.now(clock);
        return Stream.concat(ended(reach, today), behind(reach, today)).toList();
    }

    private Stream<Proposal> ended(ExitReach reach, LocalDate today) {
        return jdbc
                .sql("""
                        select number from housing.lease l
                        where state = 'LIVE' and ends_on < :today and (:city or district = any(:districts))
                            and not exists (select 1 from housing.exit_case e where e.lease = l.number and e.open)
                        order by ends_on, number limit :most
                        """)
                .param("today", Date.valueOf(today))
                .param("city", reach.city())
                .param("districts", reach.codes())
                .param("most", MOST)
                .query(String.class)
                .list()
                .stream()
                .map(number -> leases.find(new LeaseNumber(number)).orElseThrow())
                .flatMap(lease -> {
                    var end = lease.terms().endsOn();
                    return carried(lease, ExitGrounds.of(ExitReason.TERM_ENDED, end, "合同期满。"), today);
                });
    }

    private Stream<Proposal> behind(ExitReach reach, LocalDate today) {
        int months = parameters
                .set()
                .inForceOn("housing.exit.unpaid-months", today)
                .number()
                .intValueExact();
        return jdbc
                .sql("""
                        select l.number, max(b.due_on) as since
                        from money.bill b join housing.lease l on l.number = b.debt and l.state = 'LIVE'
                            left join money.settlement s using (debt, period)
                        where b.due_on < :today and b.amount > coalesce(s.principal, 0)
                            and (:city or l.district = any(:districts))
                            and not exists (select 1 from housing.exit_case e where e.lease = l.number and e.open)
                        group by l.number having count(*) >= :months order by count(*) desc, l.number limit :most
                        """)
                .param("today", Date.valueOf(today))
                .param("city", reach.city())
                .param("districts", reach.codes())
                .param("months", months)
                .param("most", MOST)
                .query((row, n) -> new Found(row.getString("number"), row.getObject("since", LocalDate.class)))
                .list()
                .stream()
                .flatMap(found -> carried(
                        leases.find(new LeaseNumber(found.number())).orElseThrow(),
                        ExitGrounds.of(ExitReason.ARREARS, found.since(), "累计拖欠租金。"),
                        today));
    }

    private record Found(String number, LocalDate since) {}

    /// A proposal that the rule carries, in the rule's words; a renewal in time is none.
    private Stream<Proposal> carried(Lease lease, ExitGrounds grounds, LocalDate today) {
        var decided = facts.decide(lease, grounds, ExitFacts.Steps.NONE, today);
        return decided.carries(grounds)
                ? Stream.of(new Proposal(
                        lease, ExitGrounds.of(grounds.reason(), grounds.since(), decided.sentence(grounds))))
                : Stream.empty();
    }
}

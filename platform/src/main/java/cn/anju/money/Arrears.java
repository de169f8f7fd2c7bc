package cn.anju.money;

import cn.anju.casework.ParametersInForce;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Debts with rent unpaid past its due day, the most months first.
@Component
public class Arrears {

    private static final int PIECE = 1_000;

    private final JdbcClient jdbc;
    private final ParametersInForce parameters;
    private final Clock clock;

    Arrears(JdbcClient jdbc, ParametersInForce parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// What one debt is behind with.
    ///
    /// @param months bills whose rent is unpaid past the due day, whether in a row or not (第三十九条)
    /// @param unpaid their unpaid rent
    /// @param fee the unpaid late fee up to today, of all bills past due
    /// @param oldest the first due day that passed
    public record Arrear(
            String debt,
            String district,
            String project,
            int months,
            BigDecimal unpaid,
            BigDecimal fee,
            LocalDate oldest) {

        Arrear charged(BigDecimal upToToday) {
            return new Arrear(debt, district, project, months, unpaid, upToToday, oldest);
        }
    }

    /// The debts of a reach, at most so many.
    public List<Arrear> list(FinanceReach reach, int limit) {
        var today = LocalDate.now(clock);
        var found = jdbc.sql("""
                        select b.debt, b.district, max(b.project) as project, count(*) as months,
                            sum(b.amount - coalesce(s.principal, 0)) as unpaid, min(b.due_on) as oldest
                        from money.bill b left join money.settlement s using (debt, period)
                        where b.due_on < :today and b.amount > coalesce(s.principal, 0)
                            and (:city or b.district = any(:districts))
                        group by b.debt, b.district order by months desc, unpaid desc, b.debt limit :limit
                        """)
                .param("today", Date.valueOf(today))
                .param("city", reach.city())
                .param("districts", reach.codes())
                .param("limit", limit)
                .query((row, n) -> new Arrear(
                        row.getString("debt"),
                        row.getString("district"),
                        row.getString("project"),
                        row.getInt("months"),
                        row.getBigDecimal("unpaid"),
                        BigDecimal.ZERO,
                        row.getDate("oldest").toLocalDate()))
                .list();
        List<Arrear> charged = new ArrayList<>(found.size());
        for (int from = 0; from < found.size(); from += PIECE) {
            var piece = found.subList(from, Math.min(from + PIECE, found.size()));
            var fees = fees(piece.stream().map(Arrear::debt).toArray(String[]::new), today);
            piece.forEach(one -> charged.add(one.charged(fees.getOrDefault(one.debt(), BigDecimal.ZERO))));
        }
        return List.copyOf(charged);
    }

    private Map<String, BigDecimal> fees(String[] debts, LocalDate today) {
        Map<BillNumber, List<Payment>> paid = new HashMap<>();
        jdbc.sql("select " + Payments.COLUMNS + " from money.payment where debt = any(:debts)")
                .param("debts", debts)
                .query(Payments::read)
                .list()
                .forEach(payment -> paid.computeIfAbsent(payment.bill(), none -> new ArrayList<>())
                        .add(payment));
        Map<String, BigDecimal> fees = new HashMap<>();
        var rules = parameters.set();
        jdbc.sql("select " + Bills.COLUMNS + " from money.bill where debt = any(:debts) and due_on < :today")
                .param("debts", debts)
                .param("today", Date.valueOf(today))
                .query(Bills::read)
                .list()
                .forEach(bill -> {
                    var standing = LateFees.of(bill, paid.getOrDefault(bill.number(), List.of()), today, rules);
                    fees.merge(bill.number().debt(), standing.fee().subtract(standing.feePaid()), BigDecimal::add);
                });
        return fees;
    }
}

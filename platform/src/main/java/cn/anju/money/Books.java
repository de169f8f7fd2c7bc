package cn.anju.money;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The daily reconciliation: what the ledger says against what bills and payments add up to, which must agree to 0.00.
@Component
public class Books {

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One comparison.
    ///
    /// @param ledger what the ledger holds, yuan
    /// @param papers what bills, payments and settlements add up to, yuan
    public record Line(String what, BigDecimal ledger, BigDecimal papers) {

        public BigDecimal difference() {
            return ledger.subtract(papers);
        }

        public boolean agrees() {
            return difference().signum() == 0;
        }
    }

    /// Entries booked up to the end of a day that say something else than their bills or their payment.
    public List<Line> wrong(LocalDate day) {
        return jdbc.sql("""
                        select '账单批次 ' || e.reference as what, p.amount as ledger, coalesce(sum(b.amount), 0) as papers
                        from money.entry e join money.posting p on p.entry = e.id and p.account = 'CLAIMS'
                            left join money.bill b on b.entry = e.id
                        where e.kind = 'bill-run' and e.day <= :day group by e.id, e.reference, p.amount
                        having p.amount <> coalesce(sum(b.amount), 0)
                        union all
                        select '收款 ' || e.reference, p.amount, coalesce(y.amount, 0)
                        from money.entry e join money.posting p on p.entry = e.id and p.account = 'BANK'
                            left join money.payment y on y.entry = e.id
                        where e.kind = 'payment' and e.day <= :day and p.amount <> coalesce(y.amount, 0)
                        union all
                        select '待查 ' || e.reference, p.amount, coalesce(l.amount, 0)
                        from money.entry e join money.posting p on p.entry = e.id and p.account = 'BANK'
                            left join money.bank_line l on l.entry = e.id
                        where e.kind = 'bank-unmatched' and e.day <= :day and p.amount <> coalesce(l.amount, 0)
                        order by 1 limit 200
                        """)
                .param("day", Date.valueOf(day))
                .query((row, n) ->
                        new Line(row.getString("what"), row.getBigDecimal("ledger"), row.getBigDecimal("papers")))
                .list();
    }

    /// The comparisons as they stand after everything booked up to the end of a day.
    public List<Line> check(LocalDate day) {
        return jdbc.sql("""
                        with held as (
                            select split_part(p.account, ':', 1) as kind, sum(p.amount) as total
                            from money.posting p join money.entry e on e.id = p.entry where e.day <= :day group by 1
                        ), came as (
                            select coalesce(sum(p.amount), 0) as total
                            from money.payment p join money.entry e on e.id = p.entry
                            where e.kind = 'payment' and e.day <= :day
                        ), billed as (
                            select coalesce(sum(b.amount), 0) as total
                            from money.bill b join money.entry e on e.id = b.entry where e.day <= :day
                        ), handed as (
                            select coalesce(-sum(p.amount), 0) as total
                            from money.posting p join money.entry e on e.id = p.entry
                            where e.kind = 'hand-over' and p.account = 'BANK' and e.day <= :day
                        ), unmatched as (
                            select coalesce(sum(l.amount), 0) as total
                            from money.bank_line l join money.entry e on e.id = l.entry
                                left join money.entry r on r.id = l.released and r.day <= :day
                            where e.day <= :day and r.id is null
                        )
                        select 1 as place, '全部科目合计' as what, (select coalesce(sum(total), 0) from held) as ledger, 0.00 as papers
                        union all select 2, '租金专户 = 收款 + 待查 − 划转',
                            coalesce((select total from held where kind = 'BANK'), 0),
                            (select total from came) + (select total from unmatched) - (select total from handed)
                        union all select 3, '应收租金 + 已收租金 = 账单',
                            coalesce((select total from held where kind = 'CLAIMS'), 0)
                                + coalesce((select -sum(p.amount) from money.posting p join money.entry e on e.id = p.entry
                                    where e.kind in ('payment', 'offset') and p.account = 'CLAIMS' and e.day <= :day), 0),
                            (select total from billed)
                        union all select 4, '未收 = 各产权方已出账未收',
                            coalesce((select total from held where kind = 'CLAIMS'), 0),
                            coalesce((select -total from held where kind = 'BILLED'), 0)
                        union all select 5, '待查款项 = 未对上账单的到账',
                            coalesce((select -total from held where kind = 'SUSPENSE'), 0), (select total from unmatched)
                        order by place
                        """)
                .param("day", Date.valueOf(day))
                .query((row, n) ->
                        new Line(row.getString("what"), row.getBigDecimal("ledger"), row.getBigDecimal("papers")))
                .list();
    }
}

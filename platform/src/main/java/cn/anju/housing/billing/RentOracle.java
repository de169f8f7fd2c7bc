package cn.anju.housing.billing;

import cn.anju.policy.ParameterValue;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A second opinion on a month: one statement of the database that reckons every lease by itself, day by day where
/// something changes within the month. It shares nothing with the rule but the parameters.
@Component
class RentOracle {

    private final JdbcClient jdbc;
    private final MonthTerms.Reader terms;

    RentOracle(JdbcClient jdbc, MonthTerms.Reader terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /// What was billed, and what the database says it should be, yuan.
    record Opinion(long bills, BigDecimal billed, long leases, BigDecimal reckoned, long different) {

        boolean agrees() {
            return bills == leases && different == 0 && billed.compareTo(reckoned) == 0;
        }
    }

    /// On every lease that the run has looked at.
    Opinion of(YearMonth month) {
        var all = terms.of(month);
        var first = month.atDay(1);
        return jdbc.sql("""
                        with lease as (
                            select l.number, l.area_m2, l.recognition, l.exchange_refused_on, l.leaving_since,
                                l.transition_granted, l.old_income_per_head, l.old_limit_per_head,
                                greatest(l.starts_on, :first) as from_day, least(coalesce(l.ended_on, :last), :last) as to_day,
                                (select r.standard from housing.rent_standard r where r.project_id = u.project_id
                                    and (r.type = u.type or r.type is null) and r.since <= :first
                                    and (r.until is null or r.until > :first) order by r.type nulls last limit 1) as standard,
                                (select r.market from housing.rent_standard r where r.project_id = u.project_id
                                    and (r.type = u.type or r.type is null) and r.since <= :first
                                    and (r.until is null or r.until > :first) order by r.type nulls last limit 1) as market
                            from housing.lease l join housing.unit u on u.id = l.unit_id
                            where l.starts_on <= :last and (l.ended_on is null or l.ended_on >= :first)
                                and l.signed_at <= (select seen_until from housing.bill_run where month = :first)
                        ), plain as (
                            select number, round(area_m2 * (case when recognition = 'NONE' then standard else :low end)
                                * (to_day - from_day + 1) / :days, 2) as amount
                            from lease
                            where exchange_refused_on is null and leaving_since is null and old_income_per_head is null
                        ), special as (
                            select number, round(area_m2 * sum(greatest(
                                    case when recognition = 'NONE' then standard else :low end,
                                    case when day > exchange_refused_on then standard * :exchange end,
                                    case when day > leaving_since then standard * case
                                        when transition_granted and day <= (leaving_since + make_interval(months => :months))::date
                                        then :transition else :overstay end end,
                                    case when old_income_per_head > :above * old_limit_per_head then market
                                        when old_income_per_head > old_limit_per_head then standard * :over end
                                )) / :days, 2) as amount
                            from lease cross join lateral (
                                select d::date as day from generate_series(from_day, to_day, interval '1 day') d) days
                            where exchange_refused_on is not null or leaving_since is not null or old_income_per_head is not null
                            group by number, area_m2
                        ), reckoned as (select * from plain union all select * from special),
                        billed as (
                            select b.debt, b.amount from money.bill b join housing.lease l on l.number = b.debt
                            where b.period = :first)
                        select (select count(*) from billed) as bills, (select coalesce(sum(amount), 0) from billed) as billed,
                            count(r.number) as leases, coalesce(sum(r.amount), 0) as reckoned,
                            count(*) filter (where b.amount is distinct from r.amount) as different
                        from reckoned r full join billed b on b.debt = r.number
                        """)
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(month.atEndOfMonth()))
                .param("days", BigDecimal.valueOf(month.lengthOfMonth()))
                .param("low", all.lowRent())
                .param("exchange", factor(all, "exchange-refused-factor"))
                .param("transition", factor(all, "transition-factor"))
                .param("overstay", factor(all, "overstay-factor"))
                .param("over", factor(all, "over-income-factor"))
                .param("above", factor(all, "market-above-factor"))
                .param("months", factor(all, "transition-months").intValueExact())
                .query((row, n) -> new Opinion(
                        row.getLong("bills"),
                        row.getBigDecimal("billed"),
                        row.getLong("leases"),
                        row.getBigDecimal("reckoned"),
                        row.getLong("different")))
                .single();
    }

    private static BigDecimal factor(MonthTerms all, String name) {
        ParameterValue value =
                all.parameters().inForceOn("housing.rent." + name, all.month().atDay(1));
        return value.number();
    }
}

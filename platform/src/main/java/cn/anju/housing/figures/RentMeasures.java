package cn.anju.housing.figures;

import static cn.anju.housing.figures.Measure.Group.RENT;
import static cn.anju.housing.figures.Measure.Group.TENANCY;
import static cn.anju.housing.figures.Measure.Shape.COUNT;
import static cn.anju.housing.figures.Measure.Shape.SHARE;
import static cn.anju.housing.figures.Measure.Shape.YUAN;

import java.util.List;

/// Rent billed, paid and owed, from the bills and payments that were booked before the day's end.
final class RentMeasures {

    /// A payment reduces the rent first, so what it leaves open is the bill less all that was paid on it.
    private static final String BILLS = """
            select b.district, b.debt || ' ' || to_char(b.period, 'YYYY-MM') as item, b.project as note,
                b.due_on as since, %s as part, %s as amount
            from money.bill b join money.entry e on e.id = b.entry
            left join (select debt, period, sum(amount) as paid from money.payment where taken_at < :until
                group by debt, period) p on p.debt = b.debt and p.period = b.period
            where e.at < :until and %s
            """;

    private static final String PAID = "least(coalesce(p.paid, 0), b.amount)";

    private static final String PAYMENTS = """
            select b.district, p.receipt as item, p.debt || ' ' || to_char(p.period, 'YYYY-MM') as note,
                p.paid_on as since, cast(null as numeric) as part, p.amount
            from money.payment p join money.bill b on b.debt = p.debt and b.period = p.period
            where p.taken_at >= :year_from and p.taken_at < :until
            """;

    private static final String BEHIND = """
            select district, debt as item, count(*) || ' 个月' as note, min(due_on) as since,
                cast(null as numeric) as part, sum(unpaid) as amount
            from (select b.district, b.debt, b.due_on, b.amount - coalesce(p.paid, 0) as unpaid
                from money.bill b join money.entry e on e.id = b.entry
                left join (select debt, period, sum(amount) as paid from money.payment where taken_at < :until
                    group by debt, period) p on p.debt = b.debt and p.period = b.period
                where e.at < :until and b.due_on < :day and b.amount > coalesce(p.paid, 0)) open
            group by district, debt having count(*) >= :months
            """;

    private static final String LIVE = """
            select l.district, l.number as item, l.unit_code as note, l.ends_on as since,
                cast(null as numeric) as part, l.monthly_rent as amount
            from housing.lease l
            where l.signed_at < :until and l.starts_on <= :day and (l.ended_on is null or l.ended_on >= :day)
            """;

    static final List<Measure> ALL = List.of(
            new Measure(
                    "rent.billed",
                    RENT,
                    "今年应收租金",
                    "今年各月账单的租金合计，不含违约金。",
                    YUAN,
                    "租金（元）",
                    null,
                    BILLS.formatted(
                            "cast(null as numeric)",
                            "b.amount",
                            "b.period >= :year and b.period <= cast(:day as date)")),
            new Measure("rent.paid", RENT, "今年实收", "今年入账的缴款合计，含违约金和多缴。", YUAN, "缴款（元）", null, PAYMENTS),
            new Measure(
                    "rent.collected",
                    RENT,
                    "收缴率",
                    "今年已到期的账单里，租金已缴清的金额占应收的比例。",
                    SHARE,
                    "租金（元）",
                    null,
                    BILLS.formatted(PAID, "b.amount", "b.period >= :year and b.due_on < cast(:day as date)")),
            new Measure(
                    "rent.overdue",
                    RENT,
                    "逾期未缴租金",
                    "过了缴款日还没有缴的租金，不论哪一年，不含违约金。",
                    YUAN,
                    "未缴（元）",
                    null,
                    BILLS.formatted(
                            "cast(null as numeric)",
                            "b.amount - " + PAID,
                            "b.due_on < cast(:day as date) and b.amount > coalesce(p.paid, 0)")),
            new Measure("rent.behind", RENT, "欠租达到腾退条件", "累计未缴月数达到规定的合同。", COUNT, "未缴（元）", null, BEHIND),
            new Measure("tenancy.live", TENANCY, "履行中的合同", "已开始、住户还没有退房的租赁合同；退房那天仍算。", COUNT, "月租金（元）", null, LIVE));

    private RentMeasures() {}
}

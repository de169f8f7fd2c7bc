package cn.anju.housing.figures;

import static cn.anju.housing.figures.Measure.Group.TENANCY;
import static cn.anju.housing.figures.Measure.Shape.COUNT;

import java.util.List;

/// Households that have to leave, and violations.
final class ExitMeasures {

    private static final String PAGE = "/desk/cases/";

    private static final String REASON = """
            case x.reason when 'TERM_ENDED' then '租期届满' when 'OTHER_HOME' then '另有住房'
                when 'OTHER_GUARANTEED_HOME' then '另有保障房' when 'ARREARS' then '欠租'
                when 'LOST_ELIGIBILITY' then '不再符合条件' else '违反使用规定' end""";

    /// Each exit with the last event of its history before the day's end.
    private static final String STANDING = """
            select f.district, f.number as item, %s as note, x.since, cast(null as numeric) as part,
                cast(null as numeric) as amount
            from (select distinct on (case_id) case_id, to_state, at from casework.case_event
                where type = 'housing.exit' and at < :until order by case_id, seq desc) e
            join casework.case_file f on f.id = e.case_id join housing.exit_case x on x.case_id = e.case_id
            where %s
            """;

    static final List<Measure> ALL = List.of(
            new Measure(
                    "tenancy.exits-open",
                    TENANCY,
                    "办理中的腾退",
                    "已立案、还没有办结也没有撤销的腾退。",
                    COUNT,
                    null,
                    PAGE,
                    STANDING.formatted(REASON, "e.to_state not in ('CLOSED', 'WITHDRAWN')")),
            new Measure(
                    "tenancy.exits-closed",
                    TENANCY,
                    "今年办结的腾退",
                    "今年结算完毕的腾退。",
                    COUNT,
                    null,
                    PAGE,
                    STANDING.formatted(REASON, "e.to_state = 'CLOSED' and e.at >= :year_from")),
            new Measure(
                    "tenancy.violations",
                    TENANCY,
                    "今年违规立案",
                    "今年因违反使用规定立案的，撤销的不计。",
                    COUNT,
                    null,
                    PAGE,
                    STANDING.formatted(
                            REASON,
                            "x.reason = 'VIOLATION' and e.to_state <> 'WITHDRAWN' and f.opened_at >= :year_from")),
            new Measure("tenancy.barred", TENANCY, "限制期内的家庭", "因违规退房、这一天还不能再申请的家庭，一件算一户。", COUNT, null, PAGE, """
                    select f.district, f.number as item, '到 ' || b.until as note, b.since, cast(null as numeric) as part,
                        cast(null as numeric) as amount
                    from (select case_id, max(barred_until) as until, min(returned_on) as since
                        from housing.violation_bar where returned_on <= :day group by case_id) b
                    join casework.case_file f on f.id = b.case_id
                    where b.until >= :day
                    """));

    private ExitMeasures() {}
}

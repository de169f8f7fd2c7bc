package cn.anju.housing.figures;

import static cn.anju.housing.figures.Measure.Group.REMEDY;
import static cn.anju.housing.figures.Measure.Group.REVIEW;
import static cn.anju.housing.figures.Measure.Shape.COUNT;
import static cn.anju.housing.figures.Measure.Shape.SHARE;

import java.util.List;

/// Reviews, and what became of objections and appeals against them.
final class ReviewMeasures {

    private static final String PAGE = "/desk/cases/";

    /// Each review that ended this year; late when it was reported late between its beginning and its end.
    private static final String ENDED = """
            select f.district, f.number as item, case when late.one then '超期办结' end as note,
                cast(e.at at time zone 'Asia/Shanghai' as date) as since,
                case when late.one then 0 else 1 end as part, 1 as amount
            from casework.case_event e join casework.case_file f on f.id = e.case_id
            join lateral (select exists (select 1 from casework.task t
                where t.case_id = e.case_id and t.kind = 'late' and t.opened_at <= e.at and t.opened_at >= (
                    select max(b.at) from casework.case_event b where b.case_id = e.case_id and b.seq < e.seq
                        and b.action in (%s))) as one) late on true
            where e.type = 'housing.application' and e.from_state = '%s' and e.action in (%s)
                and e.at >= :year_from and e.at < :until
            """;

    private static final String DECIDED = """
            select f.district, f.number as item, case when e.to_state = 'QUALIFIED' then '取得资格' else '不符合条件' end as note,
                cast(e.at at time zone 'Asia/Shanghai' as date) as since,
                case when e.to_state = 'QUALIFIED' then 1 else 0 end as part, 1 as amount
            from casework.case_event e join casework.case_file f on f.id = e.case_id
            where e.type = 'housing.application'
                and e.action in ('qualify', 'reject', 'refuse', 'refuseAfterObjection')
                and e.at >= :year_from and e.at < :until
            """;

    private static final String OPENED = """
            select f.district, f.number as item, cast(null as text) as note,
                cast(f.opened_at at time zone 'Asia/Shanghai' as date) as since, cast(null as numeric) as part,
                cast(null as numeric) as amount
            from casework.case_file f
            where f.type = '%s' and f.opened_at >= :year_from and f.opened_at < :until
            """;

    private static final String CLOSED = """
            select f.district, f.number as item, case when e.to_state = '%2$s' then '成立' else '不成立' end as note,
                cast(e.at at time zone 'Asia/Shanghai' as date) as since,
                case when e.to_state = '%2$s' then 1 else 0 end as part, 1 as amount
            from casework.case_event e join casework.case_file f on f.id = e.case_id
            where e.type = '%1$s' and e.to_state in ('%2$s', 'DISMISSED') and e.at >= :year_from and e.at < :until
            """;

    static final List<Measure> ALL = List.of(
            new Measure(
                    "review.first-in-time",
                    REVIEW,
                    "初审按时办结",
                    "今年办结的初审里没有超过法定期限的比例。",
                    SHARE,
                    null,
                    PAGE,
                    ENDED.formatted(
                            "'accept', 'overturnToFirst', 'sendBack'", "FIRST_REVIEW", "'pass', 'reject', 'override'")),
            new Measure(
                    "review.second-in-time",
                    REVIEW,
                    "复审按时办结",
                    "今年办结的复审里没有超过法定期限的比例。",
                    SHARE,
                    null,
                    PAGE,
                    ENDED.formatted("'pass', 'override', 'overturnToSecond'", "SECOND_REVIEW", "'publish', 'refuse'")),
            new Measure("review.granted", REVIEW, "通过率", "今年作出的决定里取得资格的比例。", SHARE, null, PAGE, DECIDED),
            new Measure(
                    "remedy.objections",
                    REMEDY,
                    "今年异议",
                    "今年公示期内收到的异议。",
                    COUNT,
                    null,
                    PAGE,
                    OPENED.formatted("housing.objection")),
            new Measure(
                    "remedy.objections-upheld",
                    REMEDY,
                    "异议成立",
                    "今年有结果的异议里成立的比例。",
                    SHARE,
                    null,
                    PAGE,
                    CLOSED.formatted("housing.objection", "UPHELD")),
            new Measure(
                    "remedy.appeals",
                    REMEDY,
                    "今年申诉",
                    "今年提出的申诉。",
                    COUNT,
                    null,
                    PAGE,
                    OPENED.formatted("housing.appeal")),
            new Measure(
                    "remedy.appeals-upheld",
                    REMEDY,
                    "申诉成立",
                    "今年有结果的申诉里成立的比例。",
                    SHARE,
                    null,
                    PAGE,
                    CLOSED.formatted("housing.appeal", "OVERTURNED")));

    private ReviewMeasures() {}
}

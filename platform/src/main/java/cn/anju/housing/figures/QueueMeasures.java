package cn.anju.housing.figures;

import static cn.anju.housing.figures.Measure.Group.QUEUE;
import static cn.anju.housing.figures.Measure.Shape.COUNT;
import static cn.anju.housing.figures.Measure.Shape.MIDDLE;

import java.util.List;

/// Who waits and who got a home, from the histories of the applications.
final class QueueMeasures {

    private static final String PAGE = "/desk/cases/";

    /// Families whose last event before the day's end left them qualified; the wait counts from the first such event.
    private static final String WAITING = """
            select f.district, f.number as item, cast(null as text) as note, q.day as since,
                cast(null as numeric) as part, cast(:day as date) - q.day as amount
            from (select distinct on (case_id) case_id, to_state from casework.case_event
                where type = 'housing.application' and at < :until order by case_id, seq desc) e
            join casework.case_file f on f.id = e.case_id
            join lateral (select min(cast(h.at at time zone 'Asia/Shanghai' as date)) as day
                from casework.case_event h where h.case_id = e.case_id and h.to_state = 'QUALIFIED') q on true
            where e.to_state in ('QUALIFIED', 'OFFERED')
            """;

    private static final String HOUSED = """
            select l.district, l.number as item, l.unit_code as note,
                cast(l.signed_at at time zone 'Asia/Shanghai' as date) as since, cast(null as numeric) as part,
                cast(l.signed_at at time zone 'Asia/Shanghai' as date) - q.day as amount
            from housing.lease l
            left join lateral (select min(cast(h.at at time zone 'Asia/Shanghai' as date)) as day
                from casework.case_event h where h.case_id = l.case_id and h.to_state = 'QUALIFIED') q on true
            where l.offer is not null and l.signed_at >= :year_from and l.signed_at < :until
            """;

    private static final String APPLIED = """
            select f.district, f.number as item, cast(null as text) as note,
                cast(e.at at time zone 'Asia/Shanghai' as date) as since, cast(null as numeric) as part,
                cast(null as numeric) as amount
            from casework.case_event e join casework.case_file f on f.id = e.case_id
            where e.type = 'housing.application' and e.action = 'submit' and e.at >= :year_from and e.at < :until
            """;

    static final List<Measure> ALL = List.of(
            new Measure("queue.applied", QUEUE, "今年申请", "今年提交的申请，补正后再次提交不重复计。", COUNT, null, PAGE, APPLIED),
            new Measure("queue.waiting", QUEUE, "正在轮候", "已有资格、还没有签约的家庭。", COUNT, "已等天数", PAGE, WAITING),
            new Measure("queue.wait", QUEUE, "已等天数中位", "正在轮候的家庭从取得资格到这一天的天数，一半更短，一半更长。", MIDDLE, "已等天数", PAGE, WAITING),
            new Measure("queue.housed", QUEUE, "今年签约入住", "今年签了合同的家庭；从旧系统转来的合同不计。", COUNT, "等了天数", null, HOUSED),
            new Measure(
                    "queue.housed-wait",
                    QUEUE,
                    "签约前等了天数中位",
                    "今年签约的家庭从取得资格到签约的天数，一半更短，一半更长。",
                    MIDDLE,
                    "等了天数",
                    null,
                    HOUSED));

    private QueueMeasures() {}
}

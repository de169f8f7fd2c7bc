package cn.anju.housing.figures;

import static cn.anju.housing.figures.Measure.Group.HOMES;
import static cn.anju.housing.figures.Measure.Shape.COUNT;
import static cn.anju.housing.figures.Measure.Shape.SHARE;

import java.util.List;

/// Homes by state, from the history of each home.
final class HomesMeasures {

    private static final String PAGE = "/desk/stock/units/";

    /// Each home with the last event of its history before the day's end.
    private static final String ROWS = """
            select p.district, u.code as item, p.name as note, cast(e.at at time zone 'Asia/Shanghai' as date) as since,
                %s as part, %s as amount
            from (select distinct on (unit_id) unit_id, to_state, at from housing.unit_event
                where at < :until order by unit_id, version desc) e
            join housing.unit u on u.id = e.unit_id join housing.project p on p.id = u.project_id
            where e.to_state in (%s)
            """;

    private static final String IN_USE = "'AVAILABLE', 'RESERVED', 'LEASED', 'VACATING', 'MAINTENANCE'";

    static final List<Measure> ALL = List.of(
            count("homes.in-use", "在册可用房源", "已交付、没有转作他用的房屋，不论是否有人住。", IN_USE),
            count("homes.leased", "已出租", "签了合同、正在出租的房屋。", "'LEASED'"),
            count("homes.available", "可配租", "整修完毕、等着配给家庭的房屋。", "'AVAILABLE'"),
            count("homes.reserved", "已预留", "已留给配租方案或某个家庭、还没有签约的房屋。", "'RESERVED'"),
            count("homes.turning", "退租和整修中", "正在交还或整修的房屋，修好后再配租。", "'VACATING', 'MAINTENANCE'"),
            count("homes.planned", "待交付", "还没有交付的房屋。", "'PLANNED'"),
            new Measure(
                    "homes.occupancy",
                    HOMES,
                    "出租率",
                    "已出租的房屋占在册可用房源的比例。",
                    SHARE,
                    null,
                    PAGE,
                    ROWS.formatted("case when e.to_state = 'LEASED' then 1 else 0 end", "1", IN_USE)));

    private HomesMeasures() {}

    private static Measure count(String key, String label, String method, String states) {
        return new Measure(
                key,
                HOMES,
                label,
                method,
                COUNT,
                null,
                PAGE,
                ROWS.formatted("cast(null as numeric)", "cast(null as numeric)", states));
    }
}

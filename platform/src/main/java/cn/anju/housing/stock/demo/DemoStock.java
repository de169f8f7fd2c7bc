package cn.anju.housing.stock.demo;

import cn.anju.identity.DemoData;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Fills the demo city's stock: 25 communities, 3,000 homes with whole histories, three generations of rents.
///
/// Everything follows from the codes through md5, so that each filling gives the same city. Six homes in ten are
/// leased; households and leases are attached to them by the later parts of the demo.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
public class DemoStock implements DemoData {

    /// A number from 0 to 9999 that follows from a home's code and a word; the demo's only chance.
    private static final String CHANCE = """
            create function pg_temp.chance(code text, word text) returns int language sql immutable as
            $$ select ('x' || substr(md5(word || code), 1, 7))::bit(28)::int % 10000 $$
            """;

    private final JdbcClient jdbc;

    public DemoStock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void fill() {
        jdbc.sql(CHANCE).update();
        projects();
        rents();
        buildings();
        homes();
        histories();
        jdbc.sql("drop function pg_temp.chance(text, text)").update();
    }

    private void projects() {
        var lines = DemoProjects.all();
        jdbc.sql("""
                insert into housing.project (code, name, district, level, address, latitude, longitude, owner,
                    investor, source, operator, opened, demo, created_at, created_by)
                select line.code, line.name, line.district, line.level, line.address,
                       line.latitude::numeric, line.longitude::numeric,
                       case when line.investor = 'SOCIAL' then '社会投资人（演示）'
                            when line.level = 'CITY' then '市公共住房资产公司（演示）' else '区公共住房资产公司（演示）' end,
                       line.investor, line.source,
                       case line.level when 'CITY' then '安心房屋运营公司（演示）' else '区房屋运营公司（演示）' end,
                       line.opened::date, true, line.opened::date - interval '60 days',
                       '00000000-0000-0000-0000-000000000000'
                  from unnest(:codes, :names, :districts, :levels, :addresses, :latitudes, :longitudes, :investors,
                              :sources, :openings)
                       as line (code, name, district, level, address, latitude, longitude, investor, source, opened)
                """)
                .param("codes", column(lines, DemoProjects.Line::code))
                .param("names", column(lines, DemoProjects.Line::name))
                .param("districts", column(lines, DemoProjects.Line::district))
                .param("levels", column(lines, DemoProjects.Line::level))
                .param("addresses", column(lines, DemoProjects.Line::address))
                .param("latitudes", column(lines, DemoProjects.Line::latitude))
                .param("longitudes", column(lines, DemoProjects.Line::longitude))
                .param("investors", column(lines, DemoProjects.Line::investor))
                .param("sources", column(lines, DemoProjects.Line::source))
                .param("openings", column(lines, DemoProjects.Line::opened))
                .update();
    }

    /// A standard every three years from the opening on; the market rent keeps it below six tenths.
    private void rents() {
        var lines = DemoProjects.all();
        jdbc.sql("""
                insert into housing.rent_standard (project_id, standard, market, since, until, approval, created_at,
                    created_by)
                select p.id, line.rent::numeric - step.less, round((line.rent::numeric - step.less) / 0.56, 1),
                       greatest(step.since, p.opened - 30), step.until,
                       '演示租金批复〔' || step.year || '〕' || 10 + row_number() over (order by p.code) || '号',
                       greatest(step.since, p.opened - 30) - interval '20 days', '00000000-0000-0000-0000-000000000000'
                  from unnest(:codes, :rents) as line (code, rent)
                  join housing.project p on p.code = line.code
                  join (values (date '2011-01-01', date '2021-01-01', 0.60, 2010),
                               (date '2021-01-01', date '2024-01-01', 0.30, 2020),
                               (date '2024-01-01', null::date, 0.00, 2023)) as step (since, until, less, year)
                    on step.until is null or step.until > p.opened - 30
                """)
                .param("codes", column(lines, DemoProjects.Line::code))
                .param("rents", column(lines, DemoProjects.Line::rent))
                .update();
    }

    /// Ten floors of eight homes to a building.
    private void buildings() {
        var lines = DemoProjects.all();
        jdbc.sql("""
                insert into housing.building (project_id, name)
                select p.id, b || '栋'
                  from unnest(:codes, cast(:homes as int[])) as line (code, homes)
                  join housing.project p on p.code = line.code,
                       generate_series(1, (line.homes + 79) / 80) b
                """)
                .param("codes", column(lines, DemoProjects.Line::code))
                .param("homes", lines.stream().map(DemoProjects.Line::homes).toArray(Integer[]::new))
                .update();
    }

    /// The eight homes of a floor have the types and about the area of those above and below them.
    private void homes() {
        var lines = DemoProjects.all();
        jdbc.sql("""
                with place as (
                    select p.id as project_id, p.code as project, p.opened, (n - 1) / 80 + 1 as building,
                           (n - 1) % 80 / 8 + 1 as floor, (n - 1) % 8 + 1 as position
                      from unnest(:codes, cast(:homes as int[])) as line (code, homes)
                      join housing.project p on p.code = line.code, generate_series(1, line.homes) n),
                home as (
                    select place.*, project || '-' || lpad(building::text, 2, '0') || '-'
                               || lpad(floor::text, 2, '0') || lpad(position::text, 2, '0') as code,
                           project || building || '/' || position as line_of_homes
                      from place),
                drawn as (
                    select home.*,
                           (array['STUDIO', 'STUDIO', 'ONE_BED', 'ONE_BED', 'TWO_BED', 'TWO_BED', 'STUDIO', 'THREE_BED'])
                               [position] as type,
                           pg_temp.chance(code, 'state') as chance
                      from home),
                stated as (
                    select drawn.*,
                           case when opened > date '2023-01-01' and chance < 6000 then 'PLANNED'
                                when chance < 6200 then 'LEASED'
                                when chance < 8700 then 'AVAILABLE'
                                when chance < 9100 then 'VACATING'
                                when chance < 9750 then 'MAINTENANCE'
                                when chance < 9900 then 'PLANNED'
                                else 'REPURPOSED' end as state
                      from drawn)
                insert into housing.unit (code, project_id, building_id, number, floor, type, area, state, version)
                select s.code, s.project_id, b.id, s.floor || lpad(s.position::text, 2, '0'), s.floor, s.type,
                       (case s.type when 'STUDIO' then 31.20 when 'ONE_BED' then 43.50
                                    when 'TWO_BED' then 55.80 else 69.40 end)
                           + round(pg_temp.chance(s.line_of_homes, 'area') * 0.0006, 2),
                       s.state,
                       case s.state when 'LEASED' then 3 when 'VACATING' then 4 when 'MAINTENANCE' then 5
                                    when 'REPURPOSED' then 2
                                    when 'AVAILABLE' then case when pg_temp.chance(s.code, 'before') < 5000
                                                               then 1 else 6 end
                                    else 1 end
                  from stated s
                  join housing.building b on b.project_id = s.project_id and b.name = s.building || '栋'
                """)
                .param("codes", column(lines, DemoProjects.Line::code))
                .param("homes", lines.stream().map(DemoProjects.Line::homes).toArray(Integer[]::new))
                .update();
    }

    /// Each home's way to its state, with days that follow from its code. Running leases began within five years.
    private void histories() {
        jdbc.sql("""
                with way as (
                    select u.id, u.version, u.state,
                           case u.state when 'PLANNED' then array['NEW', 'PLANNED']
                                        when 'REPURPOSED' then array['NEW', 'AVAILABLE', 'REPURPOSED']
                                        else array['NEW', 'AVAILABLE', 'RESERVED', 'LEASED', 'VACATING', 'MAINTENANCE',
                                                   'AVAILABLE'] end as states,
                           p.opened,
                           greatest(p.opened + 20,
                                    date '2021-04-01' + pg_temp.chance(u.code, 'lease')
                                        % (case u.state when 'LEASED' then 1780 else 1300 end)) as leased,
                           case when u.state = 'AVAILABLE' then date '2025-06-10' + pg_temp.chance(u.code, 'left') % 190
                                else date '2026-02-02' + pg_temp.chance(u.code, 'left') % 28 end as left_on
                      from housing.unit u join housing.project p on p.id = u.project_id
                     where p.demo)
                insert into housing.unit_event (unit_id, version, from_state, to_state, at, actor, actor_name, reason,
                    reference)
                select way.id, step, way.states[step], way.states[step + 1],
                       (case when way.state = 'PLANNED' then date '2026-02-10'
                             when way.state = 'REPURPOSED' and step = 2 then date '2025-11-20'
                             when step = 1 then least(way.opened, way.leased - 20)
                             when step = 2 then way.leased - 14
                             when step = 3 then way.leased
                             when step = 4 then greatest(way.left_on, way.leased + 30)
                             when step = 5 then greatest(way.left_on, way.leased + 30) + 4
                             else greatest(way.left_on, way.leased + 30) + 25 end)::timestamp
                           at time zone 'Asia/Shanghai' + interval '10 hours',
                       '00000000-0000-0000-0000-000000000000', '系统',
                       case way.states[step + 1]
                            when 'PLANNED' then '列入年度交付计划' when 'RESERVED' then '按序轮候配租'
                            when 'LEASED' then '签订租赁合同' when 'VACATING' then '租赁合同终止'
                            when 'MAINTENANCE' then '交回钥匙，开始整修' when 'REPURPOSED' then '统筹用作人才住房'
                            else case step when 1 then '竣工验收后登记' else '整修完成' end end,
                       case way.states[step + 1] when 'REPURPOSED' then '演示市级决定〔2025〕8号' end
                  from way, generate_series(1, way.version) step
                """).update();
    }

    private static String[] column(List<DemoProjects.Line> lines, Function<DemoProjects.Line, String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }
}

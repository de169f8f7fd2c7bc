package cn.anju.housing.stock;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import cn.anju.test.TestClock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A project with homes, and people who keep them, for tests.
public final class StockFixture {

    public final TestClock clock = new TestClock();
    public final JdbcClient jdbc;

    public StockFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Units units() {
        return new Units(jdbc, new UnitRows(jdbc, clock));
    }

    public RentStandards rents() {
        return new RentStandards(jdbc, clock);
    }

    public static Actor city() {
        return actor(Role.CITY_AGENCY, new Area.City());
    }

    public static Actor operatorOf(String district) {
        return actor(Role.OPERATOR, new Area.District(district));
    }

    public static Actor actor(Role role, Area area) {
        return new Actor(AccountId.fresh(), "周静", null, Set.of(new Grant(role, area)));
    }

    public ProjectCode project(String code, String district) {
        jdbc.sql("""
                insert into housing.project (code, name, district, level, address, owner, investor, source, operator,
                    created_at, created_by)
                values (:code, :name, :district, 'CITY', '示例路 1 号', '市公共住房资产公司', 'GOVERNMENT', 'NEW_BUILD',
                    '示例运营公司', timestamptz '2026-03-01 00:00Z', '00000000-0000-0000-0000-000000000000')
                """)
                .param("code", code)
                .param("name", "小区" + code)
                .param("district", district)
                .update();
        jdbc.sql(
                        "insert into housing.building (project_id, name) select id, '1栋' from housing.project where code = :code")
                .param("code", code)
                .update();
        return new ProjectCode(code);
    }

    /// Enters `count` free homes of a type, with codes like MXJY-STUDIO-0001.
    public void freeHomes(ProjectCode project, UnitType type, int count) {
        jdbc.sql("""
                with entered as (
                    insert into housing.unit (code, project_id, building_id, number, floor, type, area, state, version)
                    select p.code || '-' || :type || '-' || lpad(n::text, greatest(4, length(n::text)), '0'), p.id, b.id, :type || n, 1, :type,
                           34.56, 'AVAILABLE', 1
                      from housing.project p join housing.building b on b.project_id = p.id,
                           generate_series(1, :count) n
                     where p.code = :project
                    returning id)
                insert into housing.unit_event (unit_id, version, from_state, to_state, at, actor, actor_name, reason)
                select id, 1, 'NEW', 'AVAILABLE', timestamptz '2026-03-01 00:00Z',
                       '00000000-0000-0000-0000-000000000000', '系统', '登记'
                  from entered
                """)
                .param("project", project.value())
                .param("type", type.name())
                .param("count", count)
                .update();
    }

    public UnitId home(String code) {
        return units().findId(new UnitCode(code)).orElseThrow();
    }
}

package cn.anju.housing.stock.intake;

import cn.anju.housing.stock.AllowedUnitMoves;
import cn.anju.housing.stock.RentStandards;
import cn.anju.identity.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes checked lines into the register, each table with one statement.
@Component
class StockWriter {

    private final JdbcClient jdbc;
    private final RentStandards rents;
    private final Clock clock;

    StockWriter(JdbcClient jdbc, RentStandards rents, Clock clock) {
        this.jdbc = jdbc;
        this.rents = rents;
        this.clock = clock;
    }

    /// Enters homes with their buildings and the first event of their history.
    void enterUnits(List<UnitLine> lines, String fileName, Actor actor) {
        jdbc.sql("""
                insert into housing.building (project_id, name)
                select distinct project, building
                  from unnest(cast(:projects as bigint[]), :buildings) as line (project, building)
                on conflict (project_id, name) do nothing
                """)
                .param("projects", lines.stream().map(UnitLine::project).toArray(Long[]::new))
                .param("buildings", column(lines, UnitLine::building))
                .update();
        jdbc.sql("""
                insert into housing.unit (code, project_id, building_id, number, floor, type, area, state, version)
                select line.code, line.project, b.id, line.number, line.floor, line.type, line.area, line.state, 1
                  from unnest(:codes, cast(:projects as bigint[]), :buildings, :numbers, cast(:floors as smallint[]),
                              :types, cast(:areas as numeric[]), :states)
                       as line (code, project, building, number, floor, type, area, state)
                  join housing.building b on b.project_id = line.project and b.name = line.building
                """)
                .param("codes", codes(lines))
                .param("projects", lines.stream().map(UnitLine::project).toArray(Long[]::new))
                .param("buildings", column(lines, UnitLine::building))
                .param("numbers", column(lines, UnitLine::number))
                .param("floors", lines.stream().map(UnitLine::floor).toArray(Integer[]::new))
                .param("types", column(lines, line -> line.type().name()))
                .param("areas", column(lines, line -> line.area().toPlainString()))
                .param("states", column(lines, line -> line.state().name()))
                .update();
        jdbc.sql("""
                insert into housing.unit_event (unit_id, version, from_state, to_state, at, actor, actor_name, reason)
                select u.id, 1, :new, u.state, :at, :actor, :name, :reason
                  from housing.unit u where u.code = any(:codes)
                """)
                .param("new", AllowedUnitMoves.NEW)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.account().value())
                .param("name", actor.displayName())
                .param("reason", "由文件「" + fileName + "」登记")
                .param("codes", codes(lines))
                .update();
    }

    /// Enters projects, each with its first rent standard where the file gives one.
    void enterProjects(List<ProjectLine> lines, Actor actor) {
        for (var line : lines) {
            enterProject(line, actor);
        }
    }

    private void enterProject(ProjectLine line, Actor actor) {
        var place = line.place();
        jdbc.sql("""
                insert into housing.project (code, name, district, level, address, latitude, longitude, owner,
                    investor, source, operator, opened, created_at, created_by)
                values (:code, :name, :district, :level, :address, :latitude, :longitude, :owner,
                    :investor, :source, :operator, :opened, :at, :by)
                """)
                .param("code", line.code().value())
                .param("name", line.name())
                .param("district", line.district())
                .param("level", line.level().name())
                .param("address", line.address())
                .param("latitude", place == null ? null : place.latitude())
                .param("longitude", place == null ? null : place.longitude())
                .param("owner", line.owner())
                .param("investor", line.investor().name())
                .param("source", line.source().name())
                .param("operator", line.operator())
                .param("opened", line.opened())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.account().value())
                .update();
        var rent = line.rent();
        if (rent != null) {
            var refused = rents.enter(
                    line.code(), null, rent.standard(), rent.market(), rent.since(), rent.approval(), actor);
            if (refused.isPresent()) {
                throw new IllegalStateException("a new project has no earlier rent: " + refused.get());
            }
        }
    }

    private static String[] codes(List<UnitLine> lines) {
        return column(lines, line -> line.code().value());
    }

    private static String[] column(List<UnitLine> lines, Function<UnitLine, String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }
}

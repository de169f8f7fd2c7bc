package cn.anju.housing.stock;

import cn.anju.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Units as rows: reading one under lock, and writing its next state together with the event.
@Component
class UnitRows {

    static final RowMapper<Unit> UNIT = UnitRows::unit;

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Unit> find(UnitId id) {
        return jdbc.sql("""
                select id, version, state, held_by_kind, held_by, held_until from housing.unit where id = :id
                """).param("id", id.value()).query(UNIT).optional();
    }

    Optional<Unit> lock(UnitId id) {
        return jdbc.sql("""
                select id, version, state, held_by_kind, held_by, held_until from housing.unit where id = :id
                for update
                """).param("id", id.value()).query(UNIT).optional();
    }

    /// The first free home by code that no other transaction is just taking.
    Optional<Unit> lockNextFree(ProjectCode project, UnitType type) {
        return jdbc.sql("""
                select id, version, state, held_by_kind, held_by, held_until
                  from housing.unit
                 where project_id = (select id from housing.project where code = :project)
                   and type = :type and state = 'AVAILABLE'
                 order by code limit 1
                   for update skip locked
                """)
                .param("project", project.value())
                .param("type", type.name())
                .query(UNIT)
                .optional();
    }

    /// Waits until no other transaction is reserving for the same offer, then says which home it holds.
    Optional<UnitId> lockOffer(String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('housing.offer ' || :reference, 0))")
                .param("reference", reference)
                .query()
                .listOfRows();
        return jdbc.sql("select id from housing.unit where held_by = :reference and held_by_kind = 'OFFER'")
                .param("reference", reference)
                .query((row, i) -> new UnitId(row.getLong(1)))
                .optional();
    }

    /// Writes the event and the unit's new state; the caller holds the row's lock.
    void advance(Unit before, Unit after, Actor actor, String reason, @Nullable String reference) {
        jdbc.sql("""
                insert into housing.unit_event
                    (unit_id, version, from_state, to_state, at, actor, actor_name, reason, reference)
                values (:unit, :version, :from, :to, :at, :actor, :name, :reason, :reference)
                """)
                .param("unit", after.id().value())
                .param("version", after.version())
                .param("from", before.state().name())
                .param("to", after.state().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.account().value())
                .param("name", actor.displayName())
                .param("reason", reason)
                .param("reference", reference)
                .update();
        var held = after instanceof Unit.Reserved reserved ? reserved.reservation() : null;
        int rows = jdbc.sql("""
                update housing.unit
                   set state = :to, version = :version, held_by_kind = :kind, held_by = :holder, held_until = :until
                 where id = :id and version = :before
                """)
                .param("to", after.state().name())
                .param("version", after.version())
                .param("kind", held == null ? null : kind(held))
                .param("holder", held == null ? null : held.reference())
                .param("until", held == null ? null : held.until())
                .param("id", after.id().value())
                .param("before", before.version())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("unit " + after.id() + " changed although its row was locked");
        }
    }

    private static String kind(Reservation reservation) {
        return switch (reservation) {
            case Reservation.ForPlan plan -> "PLAN";
            case Reservation.ForOffer offer -> "OFFER";
        };
    }

    private static Unit unit(ResultSet row, int index) throws SQLException {
        var id = new UnitId(row.getLong("id"));
        int version = row.getInt("version");
        return switch (UnitState.valueOf(row.getString("state"))) {
            case PLANNED -> new Unit.Planned(id, version);
            case AVAILABLE -> new Unit.Available(id, version);
            case RESERVED -> new Unit.Reserved(id, version, reservation(row));
            case LEASED -> new Unit.Leased(id, version);
            case VACATING -> new Unit.Vacating(id, version);
            case MAINTENANCE -> new Unit.InMaintenance(id, version);
            case REPURPOSED -> new Unit.Repurposed(id, version);
        };
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        var reference = row.getString("held_by");
        var until = row.getObject("held_until", java.time.LocalDate.class);
        return row.getString("held_by_kind").equals("PLAN")
                ? new Reservation.ForPlan(reference, until)
                : new Reservation.ForOffer(reference, until);
    }
}

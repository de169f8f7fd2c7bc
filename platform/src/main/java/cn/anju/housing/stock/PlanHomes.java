package cn.anju.housing.stock;

import cn.anju.identity.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Holds and gives back the many homes of an allocation plan, each with its event, in one statement.
@Component
public class PlanHomes {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanHomes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Holds free homes of a project and type for a plan, by code; homes that others are just taking are passed over.
    ///
    /// @param most how many at most
    /// @return how many are held now
    @Transactional
    public int reserve(ProjectCode project, UnitType type, int most, Reservation.ForPlan plan, Actor actor) {
        return jdbc.sql("""
                        with free as (
                            select id from housing.unit
                            where project_id = (select id from housing.project where code = :project)
                                and type = :type and state = 'AVAILABLE'
                            order by code limit :most for update skip locked
                        ), held as (
                            update housing.unit u set state = 'RESERVED', version = version + 1, held_by_kind = 'PLAN',
                                held_by = :plan, held_until = :until
                            from free where u.id = free.id returning u.id, u.version
                        ), told as (
                            insert into housing.unit_event
                                (unit_id, version, from_state, to_state, at, actor, actor_name, reason, reference)
                            select id, version, 'AVAILABLE', 'RESERVED', :at, :actor, :name, '选入配租方案', :plan from held
                            returning 1
                        )
                        select count(*) from told
                        """)
                .param("project", project.value())
                .param("type", type.name())
                .param("most", most)
                .param("plan", plan.reference())
                .param("until", plan.until())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.account().value())
                .param("name", actor.displayName())
                .query(Integer.class)
                .single();
    }

    /// Gives back every home that the plan still holds.
    ///
    /// @return how many
    @Transactional
    public int release(String plan, Actor actor, String reason) {
        return release(plan, List.of(), actor, reason);
    }

    /// Gives back the homes that the plan still holds, but for these.
    ///
    /// @return how many
    @Transactional
    public int release(String plan, Collection<String> keptCodes, Actor actor, String reason) {
        return jdbc.sql("""
                        with freed as (
                            update housing.unit set state = 'AVAILABLE', version = version + 1, held_by_kind = null,
                                held_by = null, held_until = null
                            where held_by = :plan and held_by_kind = 'PLAN' and code <> all(:kept) returning id, version
                        ), told as (
                            insert into housing.unit_event
                                (unit_id, version, from_state, to_state, at, actor, actor_name, reason, reference)
                            select id, version, 'RESERVED', 'AVAILABLE', :at, :actor, :name, :reason, :plan from freed
                            returning 1
                        )
                        select count(*) from told
                        """)
                .param("kept", keptCodes.toArray(String[]::new))
                .param("plan", plan)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.account().value())
                .param("name", actor.displayName())
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }
}

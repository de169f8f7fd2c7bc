package cn.anju.casework;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened in a case; lines are only ever added.
@Repository
class CaseEvents {

    private final JdbcClient jdbc;
    private final CaseForms forms;

    CaseEvents(JdbcClient jdbc, CaseForms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    List<Event> of(CaseFile file) {
        return jdbc.sql("""
                        select seq, from_state, action, to_state, actor, actor_name, role, at, reason
                        from casework.case_event where case_id = :id order by seq
                        """)
                .param("id", file.id().value())
                .query((row, n) -> event(row, file.flow()))
                .list();
    }

    /// Whether the actor made one of these moves on the case.
    boolean hasMadeOne(CaseFile file, Actor actor, Set<String> actions) {
        return jdbc.sql("""
                        select exists (select 1 from casework.case_event
                        where case_id = :id and actor = :actor and action in (:actions))
                        """)
                .param("id", file.id().value())
                .param("actor", actor.account().value())
                .param("actions", actions)
                .query(Boolean.class)
                .single();
    }

    void insert(
            CaseId id,
            int seq,
            Flow flow,
            String from,
            String action,
            String to,
            Actor actor,
            Role role,
            Instant at,
            @Nullable String reason,
            Map<String, String> input) {
        jdbc.sql("""
                        insert into casework.case_event (case_id, seq, type, flow_version, from_state, action, to_state,
                            actor, actor_name, role, at, reason, input)
                        values (:id, :seq, :type, :flow, :from, :action, :to,
                            :actor, :name, :role, :at, :reason, cast(:input as jsonb))
                        """)
                .param("id", id.value())
                .param("seq", seq)
                .param("type", flow.type())
                .param("flow", flow.version())
                .param("from", from)
                .param("action", action)
                .param("to", to)
                .param("actor", actor.account().value())
                // A resident's name is sealed with the person; the history says only the part.
                .param("name", actor.person() == null ? actor.displayName() : "申请人")
                .param("role", role.name())
                .param("at", Timestamp.from(at))
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("input", forms.writeInput(input))
                .update();
    }

    private static Event event(ResultSet row, Flow flow) throws SQLException {
        var action = row.getString("action");
        var label =
                flow.move(action, row.getString("from_state")).map(Move::label).orElse("开始填写");
        return new Event(
                row.getInt("seq"),
                action,
                label,
                flow.state(row.getString("to_state")),
                new AccountId(row.getObject("actor", UUID.class)),
                row.getString("actor_name"),
                row.getString("role"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"));
    }
}

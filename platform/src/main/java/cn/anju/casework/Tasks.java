package cn.anju.casework;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What somebody must look at although no case waits for it: a late case, an undelivered letter, a missing calendar.
@Repository
public class Tasks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// An open task.
    public record Task(UUID id, String kind, @Nullable CaseId caseId, String district, String text, Instant openedAt) {}

    /// Opens the task once for its natural key; asking again changes nothing.
    public void open(String kind, String naturalKey, @Nullable CaseId caseId, String district, Role role, String text) {
        jdbc.sql("""
                        insert into casework.task (id, kind, natural_key, case_id, district, role, text, opened_at)
                        values (:id, :kind, :key, :case, :district, :role, :text, :at)
                        on conflict (kind, natural_key) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("key", naturalKey)
                .param("case", caseId == null ? null : caseId.value(), java.sql.Types.OTHER)
                .param("district", district)
                .param("role", role.name())
                .param("text", text)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    public void done(UUID id, Actor actor) {
        jdbc.sql("update casework.task set done_at = :at, done_by = :by where id = :id and done_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.account().value())
                .param("id", id)
                .update();
    }

    /// The actor's open tasks, oldest first, at most a hundred.
    public List<Task> openFor(Actor actor) {
        return jdbc
                .sql("""
                        select id, kind, case_id, district, role, text, opened_at from casework.task
                        where done_at is null and role in (:roles) order by opened_at limit 500
                        """)
                .param(
                        "roles",
                        actor.grants().stream()
                                .map(grant -> grant.role().name())
                                .toList())
                .query((row, n) -> {
                    var caseId = row.getObject("case_id", UUID.class);
                    return new Assigned(
                            Role.valueOf(row.getString("role")),
                            new Task(
                                    row.getObject("id", UUID.class),
                                    row.getString("kind"),
                                    caseId == null ? null : new CaseId(caseId),
                                    row.getString("district"),
                                    row.getString("text"),
                                    row.getTimestamp("opened_at").toInstant()));
                })
                .list()
                .stream()
                .filter(assigned -> actor.holds(assigned.role(), assigned.task().district()))
                .map(Assigned::task)
                .limit(100)
                .toList();
    }

    private record Assigned(Role role, Task task) {}
}

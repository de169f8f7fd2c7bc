package cn.anju.casework;

import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.identity.PersonId;
import cn.anju.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits for an officer, by days left: keyset pages, counts only to 99.
@Repository
public class WorkList {

    private final JdbcClient jdbc;
    private final CaseTypes types;
    private final CaseForms forms;

    WorkList(JdbcClient jdbc, CaseTypes types, CaseForms forms) {
        this.jdbc = jdbc;
        this.types = types;
        this.forms = forms;
    }

    /// One line of the list.
    ///
    /// @param applicant whose case it is; null for cases about nobody
    /// @param dueOn null when no deadline runs
    /// @param clock NONE, RUNNING, STOPPED or NO_CALENDAR
    public record Line(
            CaseId id,
            CaseNumber number,
            String type,
            String typeLabel,
            String state,
            String district,
            String summary,
            @Nullable PersonId applicant,
            int people,
            String clock,
            @Nullable LocalDate dueOn,
            Instant openedAt) {}

    /// Where a page begins: after this due date and number.
    public record After(@Nullable LocalDate dueOn, String number) {}

    /// What to show.
    ///
    /// @param type null for all case types
    /// @param lateOn only what is due before this day; null for all
    public record Filter(
            @Nullable String type,
            @Nullable String state,
            @Nullable LocalDate lateOn,
            @Nullable After after) {
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    public List<Line> page(Actor actor, Filter filter, int size) {
        var parameters = new HashMap<String, Object>();
        String where = mine(actor, parameters) + narrowed(filter, parameters);
        parameters.put("size", size);
        return jdbc.sql("""
                        select id, number, type, flow_version, state, district, form, clock, due_on, opened_at,
                            (select count(*) from casework.case_person p where p.case_id = f.id) as people,
                            (select person_id from casework.case_person p
                             where p.case_id = f.id and part = 'APPLICANT' limit 1) as applicant
                        from casework.case_file f
                        where %s
                        order by due_on nulls last, number
                        limit :size
                        """.formatted(where))
                .params(parameters)
                .query((row, n) -> {
                    var type = types.the(row.getString("type"));
                    var flow = CaseTypes.flow(type, row.getInt("flow_version"));
                    var applicant = row.getObject("applicant", UUID.class);
                    return new Line(
                            new CaseId(row.getObject("id", UUID.class)),
                            new CaseNumber(row.getString("number")),
                            type.key(),
                            type.label(),
                            flow.state(row.getString("state")).label(),
                            row.getString("district"),
                            type.summaryOf(forms.read(type, row.getString("form"))),
                            applicant == null ? null : new PersonId(applicant),
                            row.getInt("people"),
                            row.getString("clock"),
                            row.getObject("due_on", LocalDate.class),
                            row.getTimestamp("opened_at").toInstant());
                })
                .list();
    }

    /// How many wait, counted to 99 and no further: 100 means "99+".
    public int count(Actor actor, Filter filter) {
        var parameters = new HashMap<String, Object>();
        String where = mine(actor, parameters) + narrowed(filter, parameters);
        return jdbc.sql("select count(*) from (select 1 from casework.case_file f where %s limit 100) counted"
                        .formatted(where))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /// How many of each type wait for the actor, each counted to 99.
    public Map<String, Integer> countsByType(Actor actor) {
        return types.all().stream()
                .collect(Collectors.toMap(
                        CaseType::key, type -> count(actor, new Filter(type.key(), null, null, null))));
    }

    private static String mine(Actor actor, Map<String, Object> parameters) {
        List<String> turns = new ArrayList<>();
        int n = 0;
        for (Grant grant : actor.grants()) {
            if (grant.role() == Role.RESIDENT || grant.role() == Role.SYSTEM) {
                continue;
            }
            String role = "role" + n;
            parameters.put(role, grant.role().name());
            switch (grant.area()) {
                case Area.City city -> turns.add("awaits = :" + role);
                case Area.District(var code) -> {
                    parameters.put("district" + n, code);
                    turns.add("(awaits = :" + role + " and district = :district" + n + ")");
                }
            }
            n++;
        }
        return turns.isEmpty() ? "false" : "(" + String.join(" or ", turns) + ")";
    }

    private static String narrowed(Filter filter, Map<String, Object> parameters) {
        var where = new StringBuilder();
        if (filter.type() != null) {
            where.append(" and type = :type");
            parameters.put("type", filter.type());
        }
        if (filter.state() != null) {
            where.append(" and state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.lateOn() != null) {
            where.append(" and due_on < :late");
            parameters.put("late", filter.lateOn());
        }
        var after = filter.after();
        if (after != null && after.dueOn() != null) {
            where.append(" and (due_on > :due or (due_on = :due and number > :number) or due_on is null)");
            parameters.put("due", after.dueOn());
            parameters.put("number", after.number());
        } else if (after != null) {
            where.append(" and due_on is null and number > :number");
            parameters.put("number", after.number());
        }
        return where.toString();
    }
}

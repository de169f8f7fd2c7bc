package cn.anju.casework;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.policy.Json;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Unit;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The parameters of all rules as this office has them: the shipped files with the office's dated values over them.
@Component
public class ParametersInForce {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile Known known = new Known(0, Parameters.shipped());

    private record Known(long newest, Parameters parameters) {}

    ParametersInForce(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// The set as it stands now; the same object as long as nobody enters a value.
    public Parameters set() {
        long newest = jdbc.sql("select coalesce(max(entry), 0) from casework.office_parameter")
                .query(Long.class)
                .single();
        var last = known;
        if (last.newest() == newest) {
            return last.parameters();
        }
        var read = new Known(newest, Parameters.shipped().withOffice(entered()));
        known = read;
        return read.parameters();
    }

    /// Puts a value in force from a day; an entry is never changed, a later one for the same day replaces it.
    ///
    /// @param value a number, text, list or table, as the parameter's unit says
    /// @param cites where it comes from, e.g. the notice's number
    /// @throws IllegalArgumentException when there is no such parameter or the value does not fit its unit
    @Transactional
    public void enter(String id, Object value, LocalDate since, String cites, Actor by) {
        Unit unit = set().unitOf(id).orElseThrow(() -> new IllegalArgumentException("没有名为 " + id + " 的参数"));
        ParameterValue.office(id, value, unit, since, List.of(cites));
        jdbc.sql("""
                        insert into casework.office_parameter (id, value, unit, since, cites, entered_at, entered_by)
                        values (:id, cast(:value as jsonb), :unit, :since, :cites, :at, :by)
                        """)
                .param("id", id)
                .param("value", Json.write(value))
                .param("unit", unit.name())
                .param("since", Date.valueOf(since))
                .param("cites", cites)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.account().value())
                .update();
        audit.record(AuditEntry.done(by, "parameter.enter", "parameter", id).because(cites));
    }

    private List<ParameterValue> entered() {
        return jdbc.sql("select id, value, unit, since, cites from casework.office_parameter order by entry")
                .query((row, n) -> ParameterValue.office(
                        row.getString("id"),
                        Objects.requireNonNull(Json.read(row.getString("value"))),
                        Unit.valueOf(row.getString("unit")),
                        row.getObject("since", LocalDate.class),
                        List.of(row.getString("cites"))))
                .list();
    }
}

package cn.anju.housing.queue;

import cn.anju.casework.CaseId;
import cn.anju.casework.CaseNumber;
import cn.anju.housing.stock.UnitType;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queues as rows; the order is the law's and is made by `QueueOrder`.
@Repository
public class Queues {

    private static final String COLUMNS = """
            case_id, case_number, project, unit_type, applied_on, qualified_on, accepted_at, priority, drawn_rank, set_back
            """;

    private final JdbcClient jdbc;

    Queues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many wait for a project and type.
    public record Length(String project, UnitType type, int waiting, LocalDate earliestApplication) {}

    void join(QueuePlace place, String district) {
        jdbc.sql("""
                        insert into housing.queue_place (case_id, case_number, project, unit_type, district, applied_on,
                            qualified_on, accepted_at, priority, drawn_rank, state)
                        values (:case, :number, :project, :type, :district, :applied,
                            :qualified, :accepted, :priority, :rank, 'WAITING')
                        on conflict (case_id, project, unit_type) do update
                            set state = 'WAITING', qualified_on = excluded.qualified_on
                        """)
                .param("case", place.caseId().value())
                .param("number", place.number().value())
                .param("project", place.project())
                .param("type", place.type().name())
                .param("district", district)
                .param("applied", Date.valueOf(place.appliedOn()))
                .param("qualified", Date.valueOf(place.qualifiedOn()))
                .param("accepted", Timestamp.from(place.acceptedAt()))
                .param("priority", place.priority())
                .param("rank", place.drawnRank(), java.sql.Types.INTEGER)
                .update();
    }

    /// Everybody who waits for this project and type, in no particular order.
    public List<QueuePlace> waiting(String project, UnitType type) {
        return jdbc.sql("select " + COLUMNS + """
                         from housing.queue_place
                        where project = :project and unit_type = :type and state = 'WAITING'
                        """)
                .param("project", project)
                .param("type", type.name())
                .query(Queues::place)
                .list();
    }

    /// The household's places that still wait or are held by an offer.
    public List<QueuePlace> of(CaseId id) {
        return jdbc.sql("select " + COLUMNS + """
                         from housing.queue_place where case_id = :case and state <> 'LEFT' order by project
                        """)
                .param("case", id.value())
                .query(Queues::place)
                .list();
    }

    /// While a home is offered, the household waits nowhere else.
    public void hold(CaseId id) {
        change(id, "WAITING", "OFFERED");
    }

    /// The offer came to nothing: back in all its queues, once behind the others of its group.
    public void setBack(CaseId id) {
        jdbc.sql("""
                        update housing.queue_place set state = 'WAITING', set_back = 1
                        where case_id = :case and state = 'OFFERED'
                        """).param("case", id.value()).update();
    }

    public void leave(CaseId id) {
        jdbc.sql("update housing.queue_place set state = 'LEFT' where case_id = :case and state <> 'LEFT'")
                .param("case", id.value())
                .update();
    }

    /// The queues that have somebody in them.
    public List<Length> lengths() {
        return jdbc.sql("""
                        select project, unit_type, count(*) as waiting, min(applied_on) as earliest
                        from housing.queue_place where state = 'WAITING'
                        group by project, unit_type order by project, unit_type
                        """)
                .query((row, n) -> new Length(
                        row.getString("project"),
                        UnitType.valueOf(row.getString("unit_type")),
                        row.getInt("waiting"),
                        row.getObject("earliest", LocalDate.class)))
                .list();
    }

    private void change(CaseId id, String from, String to) {
        jdbc.sql("update housing.queue_place set state = :to where case_id = :case and state = :from")
                .param("to", to)
                .param("from", from)
                .param("case", id.value())
                .update();
    }

    private static QueuePlace place(ResultSet row, int n) throws SQLException {
        return new QueuePlace(
                new CaseId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                row.getString("project"),
                UnitType.valueOf(row.getString("unit_type")),
                row.getObject("applied_on", LocalDate.class),
                row.getObject("qualified_on", LocalDate.class),
                row.getTimestamp("accepted_at").toInstant(),
                row.getBoolean("priority"),
                row.getObject("drawn_rank", Integer.class),
                row.getInt("set_back"));
    }
}

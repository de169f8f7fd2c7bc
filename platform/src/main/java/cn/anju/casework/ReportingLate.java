package cn.anju.casework;

import cn.anju.identity.Role;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reports a late case to the district authority and to the city, once a move; the case itself never moves by that.
@Component
class ReportingLate implements DueWork {

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final CaseTypes types;
    private final Tasks tasks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReportingLate(JdbcClient jdbc, CaseTypes types, Tasks tasks, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.types = types;
        this.tasks = tasks;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Late(CaseId id, String number, String type, int version, String district, LocalDate due) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = java.util.Objects.requireNonNull(transaction.execute(status -> reportSome())) == PAGE;
        }
    }

    private int reportSome() {
        var late = unreported();
        for (var one : late) {
            String text =
                    "%s %s 应在 %s 前办结，已超期，请督促。".formatted(types.the(one.type()).label(), one.number(), one.due());
            for (var role : List.of(Role.DISTRICT_AUTHORITY, Role.CITY_AGENCY)) {
                tasks.open(
                        "late", one.number() + "@" + one.version() + "/" + role, one.id(), one.district(), role, text);
            }
            jdbc.sql("update casework.case_file set late_reported_at = :at where id = :id")
                    .param("at", Timestamp.from(clock.instant()))
                    .param("id", one.id().value())
                    .update();
        }
        return late.size();
    }

    private List<Late> unreported() {
        return jdbc.sql("""
                        select id, number, type, version, district, due_on from casework.case_file
                        where clock = 'RUNNING' and awaits is not null and due_on < :today and late_reported_at is null
                        order by due_on, number limit :size for update skip locked
                        """)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("size", PAGE)
                .query((row, n) -> new Late(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("type"),
                        row.getInt("version"),
                        row.getString("district"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}

package cn.anju.casework;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Computes the deadlines that waited for a calendar, once it is entered.
@Component
class RestartingClocks implements DueWork {

    private final JdbcClient jdbc;
    private final JdbcCases cases;
    private final Deadlines deadlines;
    private final PublicNotices notices;
    private final TransactionTemplate transaction;

    RestartingClocks(
            JdbcClient jdbc,
            JdbcCases cases,
            Deadlines deadlines,
            PublicNotices notices,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.deadlines = deadlines;
        this.notices = notices;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void run() {
        waiting().forEach(id -> transaction.executeWithoutResult(status -> restart(id)));
    }

    private void restart(CaseId id) {
        if (cases.lock(id).deadline() instanceof Deadline.NoCalendar waiting
                && deadlines.recomputed(waiting) instanceof Deadline.Running running) {
            cases.restart(id, running);
            notices.endsOn(id, running.dueOn());
        }
    }

    private List<CaseId> waiting() {
        return jdbc.sql("select id from casework.case_file where clock = 'NO_CALENDAR' order by number")
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }
}

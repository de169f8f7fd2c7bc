package cn.anju.housing.renewal;

import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Leases taken over from a former system: reminders that were due there are noted and not sent again.
@Component
public class TakenOverReminders {

    private final JdbcClient jdbc;
    private final RenewalDates dates;
    private final Clock clock;

    TakenOverReminders(JdbcClient jdbc, RenewalDates dates, Clock clock) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    private record Taken(String lease, LocalDate endsOn) {}

    /// Notes what was due until today; asked again, it changes nothing.
    ///
    /// @param except tenants who were not reminded there
    @Transactional
    public void note(Collection<UUID> except) {
        var today = LocalDate.now(clock);
        for (var one : taken(except, today)) {
            for (var reminder : dates.reminders(one.endsOn(), today)) {
                if (!today.isBefore(reminder.dueOn())) {
                    jdbc.sql("""
                                    insert into housing.renewal_reminder (lease, moment, due_on, sent_at)
                                    values (:lease, :moment, :due, :sent) on conflict do nothing
                                    """)
                            .param("lease", one.lease())
                            .param("moment", reminder.moment())
                            .param("due", Date.valueOf(reminder.dueOn()))
                            .param("sent", null, Types.TIMESTAMP)
                            .update();
                }
            }
        }
    }

    private List<Taken> taken(Collection<UUID> except, LocalDate today) {
        return jdbc.sql("""
                        select number, ends_on from housing.lease
                        where state = 'LIVE' and offer is null and renews is null and ends_on between :today and :until
                            and tenant <> all (:except)
                        """)
                .param("today", Date.valueOf(today))
                .param("until", Date.valueOf(dates.remindedUntil(today).getLast()))
                .param("except", except.toArray(UUID[]::new))
                .query((row, n) -> new Taken(row.getString("number"), row.getObject("ends_on", LocalDate.class)))
                .list();
    }
}

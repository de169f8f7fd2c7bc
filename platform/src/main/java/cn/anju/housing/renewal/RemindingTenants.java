package cn.anju.housing.renewal;

import cn.anju.casework.CaseId;
import cn.anju.casework.Cases;
import cn.anju.casework.DueWork;
import cn.anju.casework.PostingLetter;
import cn.anju.identity.Actor;
import cn.anju.look.Format;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds tenants that their term ends, each time once; not those who have asked, nor when it is too late to ask.
///
/// Of several reminders that fall due at once, because the platform or the tenant came late, the last one is sent and
/// the others are noted as overtaken.
@Component
class RemindingTenants implements DueWork {

    static final String KIND = "housing.renewal-reminder";
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final RenewalDates dates;
    private final PostingLetter posting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindingTenants(
            JdbcClient jdbc,
            Cases cases,
            RenewalDates dates,
            PostingLetter posting,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.dates = dates;
        this.posting = posting;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Ending(String lease, CaseId household, LocalDate endsOn) {}

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void run() {
        var today = LocalDate.now(clock);
        String after = "";
        for (List<Ending> next; !(next = ending(after, today)).isEmpty(); ) {
            for (var one : next) {
                transaction.executeWithoutResult(status -> remind(one, today));
            }
            after = next.getLast().lease();
        }
    }

    private void remind(Ending one, LocalDate today) {
        if (today.isAfter(dates.lastDayToAsk(one.endsOn(), today))) {
            return;
        }
        var due = dates.reminders(one.endsOn(), today).stream()
                .filter(reminder -> !today.isBefore(reminder.dueOn()))
                .toList();
        if (!due.isEmpty() && note(one, due.getLast(), true)) {
            due.forEach(earlier -> note(one, earlier, false));
            send(one, today);
        }
    }

    /// @return whether it was not noted before
    private boolean note(Ending one, RenewalDates.Reminder reminder, boolean sent) {
        return jdbc.sql("""
                                insert into housing.renewal_reminder (lease, moment, due_on, sent_at)
                                values (:lease, :moment, :due, :sent) on conflict do nothing
                                """)
                        .param("lease", one.lease())
                        .param("moment", reminder.moment())
                        .param("due", Date.valueOf(reminder.dueOn()))
                        .param("sent", sent ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                        .update()
                == 1;
    }

    private void send(Ending one, LocalDate today) {
        var last = dates.lastDayToAsk(one.endsOn(), today);
        posting.post(
                cases.the(one.household()),
                KIND,
                "租赁合同期满提醒",
                PostingLetter.Text.of(
                        "您的公租房租赁合同（%s）在 %s 期满。".formatted(one.lease(), Format.date(one.endsOn())),
                        "要继续租住，请在 %s 以前申请续租：登录“我的”，点“申请续租”，手机上几分钟就能办好。".formatted(Format.date(last)),
                        "过了这一天就不能再申请，期满后应当腾退住房（渝府发〔2024〕17号 第三十二条）。不打算续租的，不用回复。"),
                null,
                Actor.SYSTEM);
    }

    /// Live leases for which nothing was asked and of which fewer reminders are noted than are due.
    private List<Ending> ending(String after, LocalDate today) {
        var untils = dates.remindedUntil(today).stream().map(Date::valueOf).toArray(Date[]::new);
        return jdbc.sql("""
                        select l.number, l.case_id, l.ends_on from housing.lease l
                        where l.state = 'LIVE' and l.ended_on is null and l.number > :after
                            and l.ends_on between :today and :until
                            and not exists (select 1 from housing.renewal r
                                where r.lease = l.number and r.outcome in ('PENDING', 'APPROVED', 'RENEWED'))
                            and (select count(*) from housing.renewal_reminder m where m.lease = l.number)
                                < (select count(*) from unnest(:untils) as until (day) where l.ends_on <= until.day)
                        order by l.number limit :most
                        """)
                .param("after", after)
                .param("today", Date.valueOf(today))
                .param("until", untils[untils.length - 1])
                .param("untils", untils)
                .param("most", AT_ONCE)
                .query((row, n) -> new Ending(
                        row.getString("number"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }
}

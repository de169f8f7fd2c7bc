package cn.anju.housing.allocation;

import cn.anju.casework.SessionLock;
import cn.anju.housing.offer.OfferingHome;
import cn.anju.housing.queue.QueueOrder;
import cn.anju.housing.queue.QueuePlace;
import cn.anju.housing.queue.Queues;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The weekly run: for every project and type, free homes are offered down the queue (第二十三条第三款).
///
/// Restartable at any point: a queue's offers and its step stand in one transaction, and a step is made once a
/// week. One run at a time: the proof of life is an advisory lock on a connection of its own.
@Component
public class WeeklyQueueRun {

    private final SessionLock lock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Queues queues;
    private final QueueOrder order;
    private final OfferingHome offering;
    private final AuditTrail audit;
    private final Clock clock;

    WeeklyQueueRun(
            SessionLock lock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Queues queues,
            QueueOrder order,
            OfferingHome offering,
            AuditTrail audit,
            Clock clock) {
        this.lock = lock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.queues = queues;
        this.order = order;
        this.offering = offering;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of asking for a run.
    public sealed interface Result {

        /// @param queues how many queues were gone through now
        /// @param offers how many homes were offered now
        record Done(LocalDate week, int queues, int offers) implements Result {}

        /// This week's run was finished before.
        record AlreadyDone(LocalDate week) implements Result {}

        /// Another process is running it now.
        record RunningElsewhere() implements Result {}
    }

    /// Runs this week's offers, or goes on where a run was interrupted.
    public Result run(Actor actor) {
        return lock.ifFree("housing.weekly-queue-run", held -> go(actor, held)).orElseGet(Result.RunningElsewhere::new);
    }

    private Result go(Actor actor, SessionLock.Held held) {
        var week = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        transaction.executeWithoutResult(status -> begin(week, actor));
        if (finished(week)) {
            return new Result.AlreadyDone(week);
        }
        int gone = 0;
        int offers = 0;
        for (var queue : queues.lengths()) {
            held.orStop();
            var made = java.util.Objects.requireNonNull(
                    transaction.execute(status -> step(week, queue.project(), queue.type(), actor)));
            gone += made < 0 ? 0 : 1;
            offers += Math.max(made, 0);
        }
        transaction.executeWithoutResult(status -> finish(week, actor));
        return new Result.Done(week, gone, offers);
    }

    /// @return how many homes were offered; -1 when this week's step was made before
    private int step(LocalDate week, String project, UnitType type, Actor actor) {
        var ordered = order.of(queues.waiting(project, type));
        int taken = jdbc.sql("""
                        insert into housing.queue_run_step (week, project, unit_type, offers, order_sha256, done_at)
                        values (:week, :project, :type, 0, :hash, :at) on conflict do nothing
                        """)
                .param("week", Date.valueOf(week))
                .param("project", project)
                .param("type", type.name())
                .param("hash", fingerprint(ordered))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (taken == 0) {
            return -1;
        }
        int offers = 0;
        String origin = "QUEUE-" + week;
        for (var place : ordered) {
            if (!anyFree(project, type)) {
                break;
            }
            offers +=
                    offering.next(place.caseId(), project, type, origin, actor).isPresent() ? 1 : 0;
        }
        jdbc.sql("""
                        update housing.queue_run_step set offers = :offers
                        where week = :week and project = :project and unit_type = :type
                        """)
                .param("offers", offers)
                .param("week", Date.valueOf(week))
                .param("project", project)
                .param("type", type.name())
                .update();
        return offers;
    }

    private boolean anyFree(String project, UnitType type) {
        return jdbc.sql("""
                        select exists (select 1 from housing.unit u join housing.project p on p.id = u.project_id
                        where p.code = :project and u.type = :type and u.state = 'AVAILABLE')
                        """)
                .param("project", project)
                .param("type", type.name())
                .query(Boolean.class)
                .single();
    }

    private void begin(LocalDate week, Actor actor) {
        jdbc.sql("""
                        insert into housing.queue_run (week, started_at, started_by) values (:week, :at, :by)
                        on conflict do nothing
                        """)
                .param("week", Date.valueOf(week))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.account().value())
                .update();
    }

    private boolean finished(LocalDate week) {
        return jdbc.sql("select finished_at is not null from housing.queue_run where week = :week")
                .param("week", Date.valueOf(week))
                .query(Boolean.class)
                .single();
    }

    private void finish(LocalDate week, Actor actor) {
        jdbc.sql("update housing.queue_run set finished_at = :at where week = :week")
                .param("at", Timestamp.from(clock.instant()))
                .param("week", Date.valueOf(week))
                .update();
        audit.record(AuditEntry.done(actor, "housing.queue.run", "queue-run", week));
    }

    /// The order as it was used, so that anyone can check afterwards that nobody was passed over.
    private static String fingerprint(List<QueuePlace> ordered) {
        String lines = ordered.stream().map(place -> place.number() + "\n").collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

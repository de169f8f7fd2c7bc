package cn.anju.casework;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a move: one transaction with its event, its effects and its audit row, or nothing at all.
@Component
public class MovingCase {

    private final JdbcCases cases;
    private final CaseTypes types;
    private final CaseEvents history;
    private final CaseDocuments documents;
    private final Deadlines deadlines;
    private final MissingCalendars calendars;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ListableBeanFactory beans;
    private final ApplicationEventPublisher events;

    MovingCase(
            JdbcCases cases,
            CaseTypes types,
            CaseEvents history,
            CaseDocuments documents,
            Deadlines deadlines,
            MissingCalendars calendars,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction,
            ListableBeanFactory beans,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.types = types;
        this.history = history;
        this.documents = documents;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.beans = beans;
        this.events = events;
    }

    /// Makes the move if the table, the roles, the papers and the guards allow it.
    public MoveResult move(MoveRequest request, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var result = attempt(request, actor);
            if (!(result instanceof MoveResult.Moved)) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    /// Makes a move that the platform itself owes, inside the caller's transaction; a refusal is a bug there.
    public CaseFile mustMove(MoveRequest request, Actor actor) {
        return switch (attempt(request, actor)) {
            case MoveResult.Moved(var file) -> file;
            case MoveResult.Refused(var reasons) -> throw new RefusedInEffect(reasons.getFirst());
            case MoveResult.Overtaken(var now) -> throw new IllegalStateException(now.number() + " was overtaken");
            case MoveResult.Forbidden forbidden -> throw new IllegalStateException("forbidden: " + request.action());
        };
    }

    /// The moves that the actor could try from here, in the table's order; guards are not asked.
    public List<Move> open(CaseFile file, Actor actor) {
        return file.flow().movesFrom(file.state().name()).stream()
                .filter(move -> CaseAccess.mayMake(actor, move, file))
                .toList();
    }

    /// What would stand against each move, without making it.
    public List<Refusal> against(CaseFile file, Move move, Actor actor) {
        return reasonsAgainst(context(file, move, MoveRequest.of(file, move.action()), actor), false);
    }

    private MoveResult attempt(MoveRequest request, Actor actor) {
        var file = cases.lock(request.id());
        if (file.version() != request.version()) {
            return new MoveResult.Overtaken(file);
        }
        var row = file.flow().move(request.action(), file.state().name());
        if (row.isEmpty()) {
            return new MoveResult.Refused(List.of(Refusal.of(
                    "no-such-move", "“%s”状态下不能做这一步。".formatted(file.state().label()), "请刷新页面，看看现在能做什么。")));
        }
        var move = row.get();
        if (!CaseAccess.mayMake(actor, move, file)) {
            return new MoveResult.Forbidden();
        }
        var context = context(file, move, request, actor);
        var against = reasonsAgainst(context, true);
        if (!against.isEmpty()) {
            return new MoveResult.Refused(against);
        }
        try {
            return new MoveResult.Moved(make(context));
        } catch (RefusedInEffect late) {
            return new MoveResult.Refused(List.of(late.refusal()));
        }
    }

    private void openBeneath(String key, MoveContext parent) {
        var type = types.the(key);
        cases.open(
                type,
                parent.file().district(),
                type.formBeneath(parent),
                parent.file().people(),
                parent.file().id(),
                parent.actor());
    }

    private MoveContext context(CaseFile file, Move move, MoveRequest request, Actor actor) {
        var now = clock.instant();
        return new MoveContext(
                file, move, actor, request.reason(), request.input(), now, LocalDate.ofInstant(now, clock.getZone()));
    }

    private List<Refusal> reasonsAgainst(MoveContext context, boolean asked) {
        var move = context.move();
        List<Refusal> against = new ArrayList<>();
        var reason = context.reason();
        if (asked && move.withReason() && (reason == null || reason.strip().length() < 5)) {
            against.add(new Refusal("reason", "reason", "请写明理由，至少 5 个字。", "理由会写进告知书，请让当事人看得懂。"));
        }
        if (!move.otherThan().isEmpty() && history.hasMadeOne(context.file(), context.actor(), move.otherThan())) {
            against.add(Refusal.of("two-persons", "您已办过本件的前一道审核，这一步须由另一人办理。", "请交给同组另一位同事。"));
        }
        for (var need : move.needs()) {
            if (need.applies().test(context.file().form())
                    && !documents.has(context.file().id(), need.kind())) {
                against.add(new Refusal(
                        "document", "document-" + need.kind(), "缺少材料：" + need.label() + "。", "请拍照或上传 PDF 后再试。"));
            }
        }
        for (var guard : move.when()) {
            against.addAll(beans.getBean(guard).against(context));
        }
        return against;
    }

    private CaseFile make(MoveContext context) {
        var move = context.move();
        var deadline = deadlines.after(move, context.file(), context.today());
        var moved = cases.append(context, deadline);
        calendars.note(deadline);
        audit.record(AuditEntry.done(context.actor(), moved.type().key() + "." + move.action(), "case", moved.number())
                .in(moved.district()));
        var after = context.after(moved);
        for (var effect : move.runs()) {
            beans.getBean(effect).happen(after);
        }
        if (move.opens() != null) {
            openBeneath(move.opens(), after);
        }
        if (move.publishes() != null) {
            events.publishEvent(move.publishes().apply(after));
        }
        return cases.the(moved.id());
    }
}

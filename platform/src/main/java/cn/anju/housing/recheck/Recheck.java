package cn.anju.housing.recheck;

import cn.anju.casework.ParametersInForce;
import cn.anju.casework.SessionLock;
import cn.anju.exchange.CaseRef;
import cn.anju.exchange.Inquiries;
import cn.anju.exchange.Inquiry;
import cn.anju.housing.application.DecidingAgain;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.policy.NoValueInForce;
import cn.anju.policy.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks everybody of a group: piece by piece, each with its results and its own line in one transaction.
///
/// What departments said is kept before anything is decided, household by household; a run that was interrupted,
/// however, goes on after the last piece that is written down and asks nobody twice. The database's lock says which
/// process is at it.
@Component
public class Recheck {

    static final int PIECE = 500;
    static final String PURPOSE = "公共租赁住房资格年度核查（渝府发〔2024〕17号第二十条、第四十二条）";

    private final SessionLock lock;
    private final TransactionTemplate transaction;
    private final Runs runs;
    private final Chosen chosen;
    private final Inquiries inquiries;
    private final DecidingAgain households;
    private final Judging judging;
    private final Results results;
    private final ParametersInForce parameters;
    private final AuditTrail audit;
    private final Clock clock;

    Recheck(
            SessionLock lock,
            TransactionTemplate transaction,
            Runs runs,
            Chosen chosen,
            Inquiries inquiries,
            DecidingAgain households,
            Judging judging,
            Results results,
            ParametersInForce parameters,
            AuditTrail audit,
            Clock clock) {
        this.lock = lock;
        this.transaction = transaction;
        this.runs = runs;
        this.chosen = chosen;
        this.inquiries = inquiries;
        this.households = households;
        this.judging = judging;
        this.results = results;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /// How a call ended.
    enum Ended {
        DONE,
        PAUSED,
        STOPPED,
        /// A value that it needs is missing; the run says which.
        HALTED,
        RUNNING_ELSEWHERE
    }

    /// Begins a check, or finds the one of the same year, group and area; the households are chosen with it.
    Runs.Run begin(int year, Target target, String area, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var fresh = runs.begin(year, target, area, LocalDate.now(clock), clock.instant(), actor);
            if (fresh.isEmpty()) {
                return runs.of(year, target, area).orElseThrow();
            }
            runs.counted(fresh.get(), chosen.choose(runs.the(fresh.get())));
            audit.record(AuditEntry.done(actor, "housing.recheck.start", "recheck", fresh.get())
                    .in(area.equals(Runs.CITY) ? null : area));
            return runs.the(fresh.get());
        }));
    }

    /// Ends a run for good; whom it has decided stays decided, whom it has not may be checked anew.
    ///
    /// @return whether it was not over yet
    boolean stop(RunId id, Actor actor) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            runs.lock(id);
            if (!runs.end(id, Runs.State.STOPPED, clock.instant())) {
                return false;
            }
            chosen.letGo(id, runs.the(id).last());
            audit.record(AuditEntry.done(actor, "housing.recheck.stop", "recheck", id));
            return true;
        }));
    }

    Ended run(RunId id, Actor actor) {
        return run(id, actor, PIECE);
    }

    Ended run(RunId id, Actor actor, int most) {
        return lock.ifFree("housing.recheck " + id, held -> whole(held, id, actor, most))
                .orElse(Ended.RUNNING_ELSEWHERE);
    }

    private Ended whole(SessionLock.Held held, RunId id, Actor actor, int most) {
        try {
            return go(held, id, actor, most);
        } catch (NoValueInForce missing) {
            runs.halt(id, Objects.requireNonNull(missing.getMessage()));
            return Ended.HALTED;
        }
    }

    private Ended go(SessionLock.Held held, RunId id, Actor actor, int most) {
        var run = runs.the(id);
        var inForce = parameters.set();
        int after = run.last();
        int piece = run.pieces();
        for (List<Chosen.One> next; !(next = chosen.after(id, after, most)).isEmpty(); ) {
            held.orStop();
            var state = runs.the(id).state();
            if (state != Runs.State.RUNNING) {
                return state == Runs.State.PAUSED
                        ? Ended.PAUSED
                        : state == Runs.State.DONE ? Ended.DONE : Ended.STOPPED;
            }
            var verdicts = judged(run, next, inForce, actor);
            if (!written(run, ++piece, next, verdicts, actor)) {
                return Ended.STOPPED;
            }
            after = next.getLast().position();
        }
        transaction.executeWithoutResult(status -> {
            if (runs.end(id, Runs.State.DONE, clock.instant())) {
                audit.record(AuditEntry.done(actor, "housing.recheck.finish", "recheck", id));
            }
        });
        return Ended.DONE;
    }

    /// A run that was ended meanwhile has let its households go: then nothing is written.
    private boolean written(Runs.Run run, int piece, List<Chosen.One> households, List<Verdict> verdicts, Actor actor) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var state = runs.lock(run.id());
            if (state == Runs.State.STOPPED || state == Runs.State.DONE) {
                return false;
            }
            var at = clock.instant();
            runs.piece(run.id(), piece, households.getLast().position(), households.size(), at);
            results.add(verdicts, at, actor);
            return true;
        }));
    }

    /// What becomes of these households, after asking what nobody has been asked yet.
    List<Verdict> judged(Runs.Run run, List<Chosen.One> piece, Parameters inForce, Actor actor) {
        var onFile = households.read(piece.stream().map(Chosen.One::application).toList());
        var present = piece.stream()
                .filter(one -> onFile.containsKey(one.application()))
                .toList();
        var heard = present.isEmpty()
                ? java.util.Map.<java.util.UUID, Inquiries.Heard>of()
                : inquiries.ask(
                        present.stream()
                                .map(one -> new Inquiry(
                                        new CaseRef(
                                                one.id(),
                                                Objects.requireNonNull(onFile.get(one.application()))
                                                        .number()
                                                        .value(),
                                                one.district()),
                                        Objects.requireNonNull(onFile.get(one.application()))
                                                .questions(run.keyDate())))
                                .toList(),
                        PURPOSE,
                        false,
                        actor);
        List<Verdict> verdicts = new ArrayList<>(present.size());
        for (var one : present) {
            verdicts.add(judging.judge(
                    one,
                    Objects.requireNonNull(onFile.get(one.application())),
                    Objects.requireNonNull(heard.get(one.id())),
                    run,
                    inForce,
                    true));
        }
        return verdicts;
    }
}

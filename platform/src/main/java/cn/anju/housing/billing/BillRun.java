package cn.anju.housing.billing;

import cn.anju.casework.SessionLock;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.money.Beneficiary;
import cn.anju.money.Bill;
import cn.anju.money.Bills;
import cn.anju.money.Ledger;
import cn.anju.money.LedgerAccount;
import cn.anju.money.LedgerEntry;
import cn.anju.policy.NoValueInForce;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Bills a month: piece by piece, each with its bills, its ledger entry and its own line in one transaction.
///
/// A run that was interrupted, however, goes on after the last piece that is written down; a month that is billed is
/// only looked at again for leases signed since. One process runs a month at a time: the database's lock says who.
@Component
public class BillRun {

    static final int PIECE = 10_000;

    private final SessionLock lock;
    private final TransactionTemplate transaction;
    private final BilledLeases leases;
    private final MonthTerms.Reader terms;
    private final BillRuns runs;
    private final Bills bills;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    BillRun(
            SessionLock lock,
            TransactionTemplate transaction,
            BilledLeases leases,
            MonthTerms.Reader terms,
            BillRuns runs,
            Bills bills,
            Ledger ledger,
            AuditTrail audit,
            Clock clock) {
        this.lock = lock;
        this.transaction = transaction;
        this.leases = leases;
        this.terms = terms;
        this.runs = runs;
        this.bills = bills;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of asking for a month.
    public sealed interface Result {

        /// @param bills how many were made by this call
        record Done(YearMonth month, int bills) implements Result {}

        /// Somebody paused it; it goes on when [BillRuns#turn] says so.
        record Paused(YearMonth month) implements Result {}

        /// Something that it needs is missing; what is written down stays, and the run is paused.
        ///
        /// @param problem what is missing and who can help, in words
        record Stopped(YearMonth month, String problem) implements Result {}

        /// Another process is at it.
        record RunningElsewhere(YearMonth month) implements Result {}
    }

    /// Bills a month, or goes on where it was interrupted; everything that is billed already stays as it is. A month
    /// that somebody paused stays paused until somebody lets it go on.
    public Result run(YearMonth month, Actor actor) {
        return run(month, actor, PIECE);
    }

    Result run(YearMonth month, Actor actor, int most) {
        return lock.ifFree("housing.bill-run " + month, held -> whole(held, month, actor, most))
                .orElseGet(() -> new Result.RunningElsewhere(month));
    }

    private Result whole(SessionLock.Held held, YearMonth month, Actor actor, int most) {
        try {
            return go(held, month, actor, most);
        } catch (MonthTerms.NoStandard missing) {
            return stopped(month, missing.words());
        } catch (NoValueInForce missing) {
            return stopped(month, Objects.requireNonNull(missing.getMessage()));
        }
    }

    private Result go(SessionLock.Held held, YearMonth month, Actor actor, int most) {
        var run = runs.find(month).orElseGet(() -> begin(month, actor));
        int made = 0;
        if (run.state() != BillRuns.State.DONE) {
            var all = terms.of(month);
            String after = run.last();
            int piece = run.pieces();
            for (List<BilledLease> next; !(next = leases.after(after, month, run.seenUntil(), most)).isEmpty(); ) {
                held.orStop();
                if (isPaused(month)) {
                    return new Result.Paused(month);
                }
                made += piece(all, ++piece, after, next, actor);
                after = next.getLast().number();
            }
            finish(month, run.seenUntil(), actor);
        }
        return new Result.Done(month, made + signedSince(month, actor));
    }

    private Result stopped(YearMonth month, String problem) {
        runs.stop(month, problem);
        return new Result.Stopped(month, problem);
    }

    private boolean isPaused(YearMonth month) {
        return runs.find(month).orElseThrow().state() == BillRuns.State.PAUSED;
    }

    private BillRuns.Run begin(YearMonth month, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            runs.begin(month, leases.count(month), clock.instant(), actor.account());
            audit.record(AuditEntry.done(actor, "housing.billing.start", "bill-run", month));
            return runs.find(month).orElseThrow();
        }));
    }

    /// Leases signed since the month was last looked at.
    private int signedSince(YearMonth month, Actor actor) {
        var run = runs.find(month).orElseThrow();
        Instant now = clock.instant();
        String after = "";
        int piece = run.pieces();
        int made = 0;
        List<BilledLease> next = leases.signedSince(run.seenUntil(), after, month, now, PIECE);
        if (next.isEmpty()) {
            return 0;
        }
        var all = terms.of(month);
        while (!next.isEmpty()) {
            made += piece(all, ++piece, after, next, actor);
            after = next.getLast().number();
            next = leases.signedSince(run.seenUntil(), after, month, now, PIECE);
        }
        finish(month, now, actor);
        return made;
    }

    private void finish(YearMonth month, Instant seenUntil, Actor actor) {
        transaction.executeWithoutResult(status -> {
            runs.finish(month, seenUntil, clock.instant());
            audit.record(AuditEntry.done(actor, "housing.billing.finish", "bill-run", month));
        });
    }

    private int piece(MonthTerms all, int piece, String after, List<BilledLease> leases, Actor actor) {
        List<Bill> made = new ArrayList<>(leases.size());
        Map<String, BigDecimal> sums = new TreeMap<>();
        BigDecimal total = BigDecimal.ZERO;
        for (var lease : leases) {
            var bill = BillOfMonth.of(lease, all);
            made.add(bill);
            total = total.add(bill.amount());
            sums.merge(bill.beneficiary().code(), bill.amount(), BigDecimal::add);
        }
        var sum = total;
        transaction.executeWithoutResult(status -> {
            runs.piece(all.month(), piece, after, leases.getLast().number(), made.size(), sum, clock.instant());
            bills.add(made, ledger.book(entry(all.month(), piece, sum, sums), actor.account()));
        });
        return made.size();
    }

    private LedgerEntry entry(YearMonth month, int piece, BigDecimal total, Map<String, BigDecimal> sums) {
        var lines = new LedgerEntry.Lines().debit(LedgerAccount.CLAIMS, total);
        sums.forEach((whose, sum) -> lines.credit(LedgerAccount.billed(Beneficiary.of(whose)), sum));
        return lines.of("bill-run", month + "/" + piece, LocalDate.now(clock));
    }
}

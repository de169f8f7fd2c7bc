package cn.anju.money.bank;

import cn.anju.casework.DueWork;
import cn.anju.identity.AccountId;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.money.Bills;
import cn.anju.money.Ledger;
import cn.anju.money.LedgerAccount;
import cn.anju.money.LedgerEntry;
import cn.anju.money.PaymentOrder;
import cn.anju.money.Payments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The second step: takes the lines one by one, each in a transaction of its own together with what became of it.
///
/// After a crash it goes on at the next line, by the button or by itself within a minute; no line counts twice.
@Component
class ImportingBankFile implements DueWork {

    private final BankFiles files;
    private final BankLines lines;
    private final Bills bills;
    private final Payments payments;
    private final Ledger ledger;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportingBankFile(
            BankFiles files,
            BankLines lines,
            Bills bills,
            Payments payments,
            Ledger ledger,
            Accounts accounts,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.lines = lines;
        this.bills = bills;
        this.payments = payments;
        this.ledger = ledger;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Begins the file, or goes on with it, until no line waits.
    void run(BankFile file, Actor by) {
        transaction.executeWithoutResult(status -> {
            if (files.start(file.id(), clock.instant(), by)) {
                audit.record(AuditEntry.done(by, "money.bank-file.import", "bank-file", file.id())
                        .in(file.district()));
            }
        });
        goOn(file, by);
    }

    private void goOn(BankFile file, Actor by) {
        while (Boolean.TRUE.equals(transaction.execute(status -> next(file, by)))) {
            // one line, one transaction
        }
        transaction.executeWithoutResult(status -> {
            if (files.finish(file.id(), clock.instant())) {
                audit.record(AuditEntry.done(by, "money.bank-file.finish", "bank-file", file.id())
                        .in(file.district()));
            }
        });
    }

    /// Deals with one line in the caller's transaction; false when none waits.
    boolean next(BankFile file, Actor by) {
        var waiting = lines.nextWaiting(file.id());
        if (waiting.isEmpty()) {
            return false;
        }
        var line = waiting.get();
        var obstacle = obstacle(file, line);
        if (obstacle == null) {
            take(file, line, by);
        } else {
            suspend(file, line, obstacle, by);
        }
        return true;
    }

    private @Nullable Unmatched obstacle(BankFile file, BankLine line) {
        if (line.amount() == null) {
            return Unmatched.BAD_AMOUNT;
        }
        if (lines.cameBefore(line)) {
            return Unmatched.ALREADY_TAKEN;
        }
        if (line.paidOn() == null) {
            return Unmatched.NO_DAY;
        }
        if (line.paidOn().isAfter(LocalDate.now(clock))) {
            return Unmatched.FUTURE_DAY;
        }
        var bill = line.number() == null ? null : bills.find(line.number()).orElse(null);
        if (bill == null) {
            return Unmatched.NO_SUCH_BILL;
        }
        return file.district() == null || file.district().equals(bill.district()) ? null : Unmatched.ELSEWHERE;
    }

    private void take(BankFile file, BankLine line, Actor by) {
        var order = new PaymentOrder(
                file.source(),
                line.flow(),
                Objects.requireNonNull(line.number()),
                Objects.requireNonNull(line.amount()),
                Objects.requireNonNull(line.paidOn()));
        switch (payments.take(order, by)) {
            case Payments.Result.Taken(var payment, var standing) -> lines.taken(line, payment.receipt());
            case Payments.Result.Again(var payment) -> lines.unmatched(line, Unmatched.ALREADY_TAKEN, null);
            case Payments.Result.NoSuchBill() -> suspend(file, line, Unmatched.NO_SUCH_BILL, by);
        }
    }

    private void suspend(BankFile file, BankLine line, Unmatched reason, Actor by) {
        Long entry = null;
        if (reason.bringsMoney()) {
            var amount = Objects.requireNonNull(line.amount());
            var booked = new LedgerEntry.Lines()
                    .debit(LedgerAccount.BANK, amount)
                    .credit(LedgerAccount.SUSPENSE, amount)
                    .of("bank-unmatched", file.id() + "#" + line.place(), LocalDate.now(clock));
            entry = ledger.book(booked, by.account());
        }
        lines.unmatched(line, reason, entry);
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public void run() {
        for (var file : files.unfinished()) {
            goOn(file, starter(Objects.requireNonNull(file.started()).by()));
        }
    }

    private Actor starter(AccountId id) {
        return accounts.find(id).orElse(Actor.SYSTEM);
    }
}

package cn.anju.money.bank;

import cn.anju.casework.ParametersInForce;
import cn.anju.casework.Refusal;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.look.Format;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.money.FinanceReach;
import cn.anju.money.Ledger;
import cn.anju.money.LedgerAccount;
import cn.anju.money.LedgerEntry;
import cn.anju.money.PaymentOrder;
import cn.anju.money.Payments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Money under suspense finds its bill: by one officer up to the limit, above it by two.
@Component
class MatchingByHand {

    private static final String LIMIT = "housing.rent.hand-match-limit";

    private final BankFiles files;
    private final BankLines lines;
    private final HandMatches matches;
    private final Bills bills;
    private final Payments payments;
    private final Ledger ledger;
    private final ParametersInForce parameters;
    private final AuditTrail audit;
    private final Clock clock;

    MatchingByHand(
            BankFiles files,
            BankLines lines,
            HandMatches matches,
            Bills bills,
            Payments payments,
            Ledger ledger,
            ParametersInForce parameters,
            AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.lines = lines;
        this.matches = matches;
        this.bills = bills;
        this.payments = payments;
        this.ledger = ledger;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Result {

        record Matched(String receipt) implements Result {}

        /// A second person has to approve.
        record Proposed() implements Result {}

        record Rejected() implements Result {}

        record Refused(Refusal reason) implements Result {}
    }

    /// The amount above which two persons are needed.
    BigDecimal limit() {
        return (BigDecimal) parameters.set().value(LIMIT, LocalDate.now(clock));
    }

    /// @param bill the bill's number as it was entered
    /// @param reason how the officer knows
    @Transactional
    Result propose(long id, String bill, String reason, Actor by) {
        var line = lines.held(id);
        if (!line.suspended()) {
            return refused("bank-line.done", null, "这笔款已经处理。", "请刷新列表。");
        }
        if (matches.open(id).isPresent()) {
            return refused("bank-line.proposed", null, "这笔款已有人提出认领，正等第二人批准。", "不用再提。");
        }
        if (reason.isBlank()) {
            return refused("bank-line.reason", "reason", "请写明依据。", "例如：缴款人来电，附转账回单。");
        }
        var number = BillNumber.read(bill);
        var found = number.flatMap(bills::find)
                .filter(one -> FinanceReach.booking(by).covers(one.district()));
        if (found.isEmpty()) {
            return refused("bank-line.bill", "bill", "没有这张账单。", "请填写完整的账单号，例如 500106-2026-0004182-Z1-202603。");
        }
        boolean alone = Objects.requireNonNull(line.amount()).compareTo(limit()) <= 0;
        var match = new HandMatch(
                UUID.randomUUID(),
                id,
                number.orElseThrow(),
                reason.strip(),
                alone ? HandMatch.State.DONE : HandMatch.State.PROPOSED,
                clock.instant(),
                by.account(),
                by.displayName(),
                null);
        matches.add(match);
        audit(by, "money.bank-line.propose", line);
        return alone ? match(line, match, by) : new Result.Proposed();
    }

    /// The second person's word on an open match.
    @Transactional
    Result decide(long id, boolean approved, Actor by) {
        var line = lines.held(id);
        var open = matches.open(id);
        if (open.isEmpty()) {
            return refused("bank-line.done", null, "没有等批准的认领。", "请刷新列表。");
        }
        if (open.get().proposedBy().equals(by.account())) {
            return refused("two-persons", null, "超过 " + Format.money(limit()) + " 的认领须由另一人批准。", "请交给另一位财务人员。");
        }
        matches.decide(open.get(), approved ? HandMatch.State.DONE : HandMatch.State.REJECTED, clock.instant(), by);
        if (!approved) {
            audit(by, "money.bank-line.reject", line);
            return new Result.Rejected();
        }
        return match(line, open.get(), by);
    }

    /// Out of suspense, and taken as any payment; without a usable day it counts as paid today.
    private Result match(BankLine line, HandMatch match, Actor by) {
        var today = LocalDate.now(clock);
        var amount = Objects.requireNonNull(line.amount());
        var file = files.find(line.file()).orElseThrow();
        var released = new LedgerEntry.Lines()
                .debit(LedgerAccount.SUSPENSE, amount)
                .credit(LedgerAccount.BANK, amount)
                .of("suspense-matched", file.id() + "#" + line.place(), today);
        long entry = ledger.book(released, by.account());
        var day = line.paidOn() == null || line.paidOn().isAfter(today) ? today : line.paidOn();
        var order = new PaymentOrder(file.source(), line.flow() + "#" + line.place(), match.bill(), amount, day);
        return switch (payments.take(order, by)) {
            case Payments.Result.Taken(var payment, var standing) -> {
                lines.matched(line, payment.receipt(), entry);
                audit(by, "money.bank-line.match", line);
                yield new Result.Matched(payment.receipt());
            }
            case Payments.Result.Again again -> throw new IllegalStateException(line.id() + " was taken before");
            case Payments.Result.NoSuchBill none -> throw new IllegalStateException(match.bill() + " is gone");
        };
    }

    private void audit(Actor by, String action, BankLine line) {
        audit.record(AuditEntry.done(by, action, "bank-line", line.id())
                .in(files.find(line.file()).orElseThrow().district()));
    }

    private static Result refused(
            String code, @org.jspecify.annotations.Nullable String field, String what, String next) {
        return new Result.Refused(new Refusal(code, field, what, next));
    }
}

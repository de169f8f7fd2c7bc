package cn.anju.money.desk;

import cn.anju.casework.Refusal;
import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.look.Format;
import cn.anju.money.Beneficiary;
import cn.anju.money.FinanceReach;
import cn.anju.money.Ledger;
import cn.anju.money.LedgerAccount;
import cn.anju.money.LedgerEntry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Money that came in goes on to whom it belongs (第二十八条); a bank's voucher is booked once.
@Component
class HandingOver {

    private static final String PAYABLE = "PAYABLE:";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    HandingOver(JdbcClient jdbc, Ledger ledger, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is to be handed over to one of them.
    record Payable(Beneficiary whose, BigDecimal amount) {}

    /// What was handed over.
    record HandOver(LocalDate day, String voucher, Beneficiary whose, BigDecimal amount, AccountId by) {}

    sealed interface Result {

        /// @param left what is still to be handed over
        record Booked(BigDecimal left) implements Result {}

        record Refused(Refusal reason) implements Result {}
    }

    /// What came in up to the end of a day and was not handed over by then; less than nothing where a fee was lowered
    /// afterwards.
    List<Payable> payables(LocalDate day, FinanceReach reach) {
        return ledger.balances(day).stream()
                .filter(one -> one.account().code().startsWith(PAYABLE))
                .map(one -> new Payable(
                        Beneficiary.of(one.account().code().substring(PAYABLE.length())),
                        one.balance().negate()))
                .filter(one -> covers(reach, one.whose()))
                .toList();
    }

    /// The newest hand-overs.
    List<HandOver> latest(FinanceReach reach, int limit) {
        return jdbc.sql("""
                        select e.day, e.reference, p.account, p.amount, e.actor
                        from money.entry e join money.posting p on p.entry = e.id and p.account like 'PAYABLE:%'
                        where e.kind = 'hand-over' and (:city or p.account = any(:accounts)) order by e.id desc limit :limit
                        """)
                .param("city", reach.city())
                .param(
                        "accounts",
                        reach.districts().stream()
                                .map(district -> LedgerAccount.payable(new Beneficiary.Treasury(district))
                                        .code())
                                .toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new HandOver(
                        row.getDate("day").toLocalDate(),
                        row.getString("reference"),
                        Beneficiary.of(row.getString("account").substring(PAYABLE.length())),
                        row.getBigDecimal("amount"),
                        new AccountId(row.getObject("actor", UUID.class))))
                .list();
    }

    /// @param code the beneficiary's
    /// @param voucher the number of the bank's transfer
    @Transactional
    Result book(String code, BigDecimal amount, String voucher, Actor by) {
        var whose = beneficiary(code).filter(one -> covers(FinanceReach.booking(by), one));
        if (whose.isEmpty()) {
            return refused("hand-over.whose", "whose", "没有这个收款单位。", "请从列表里选。");
        }
        if (voucher.isBlank() || voucher.length() > 60) {
            return refused("hand-over.voucher", "voucher", "请填写银行凭证号。", "一张凭证只登记一次，最多 60 字。");
        }
        var account = LedgerAccount.payable(whose.get());
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('hand-over', 7))")
                .query((row, n) -> true)
                .single();
        if (isBooked(voucher.strip())) {
            return refused("hand-over.again", "voucher", "这张凭证已经登记过。", "没有再登记一次。");
        }
        var today = LocalDate.now(clock);
        var payable = ledger.balance(account, today).negate();
        if (amount.signum() <= 0 || amount.scale() > 2 || amount.compareTo(payable) > 0) {
            return refused("hand-over.amount", "amount", "可以划转的是 " + Format.money(payable) + "。", "请填写不超过它的金额，最多两位小数。");
        }
        ledger.book(
                new LedgerEntry.Lines()
                        .debit(account, amount)
                        .credit(LedgerAccount.BANK, amount)
                        .of("hand-over", voucher.strip(), today),
                by.account());
        audit.record(AuditEntry.done(
                        by, "money.hand-over", "beneficiary", whose.get().code())
                .in(whose.get() instanceof Beneficiary.Treasury(var district) ? district : null)
                .because(Format.money(amount)));
        return new Result.Booked(payable.subtract(amount));
    }

    private boolean isBooked(String voucher) {
        return jdbc.sql("select exists (select 1 from money.entry where kind = 'hand-over' and reference = :voucher)")
                .param("voucher", voucher)
                .query(Boolean.class)
                .single();
    }

    private static Optional<Beneficiary> beneficiary(String code) {
        try {
            return Optional.of(Beneficiary.of(code));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// A treasury's money is its district's; an owner may have homes in several, so the city hands it over.
    private static boolean covers(FinanceReach reach, Beneficiary whose) {
        return whose instanceof Beneficiary.Treasury(var district) ? reach.covers(district) : reach.city();
    }

    private static Result refused(String code, @Nullable String field, String what, String next) {
        return new Result.Refused(new Refusal(code, field, what, next));
    }
}

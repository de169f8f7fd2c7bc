package cn.anju.money;

import cn.anju.identity.AccountId;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The ledger: entries are added, never changed; the database refuses one that does not balance.
@Repository
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// An account with what it holds.
    ///
    /// @param balance yuan, debit positive
    public record Balance(LedgerAccount account, BigDecimal balance) {}

    /// Books an entry in the caller's transaction.
    ///
    /// @return the entry's id
    /// @throws org.springframework.dao.DuplicateKeyException when this kind and reference are booked already
    @Transactional(propagation = Propagation.MANDATORY)
    public long book(LedgerEntry entry, AccountId by) {
        open(entry);
        long id = jdbc.sql("""
                        insert into money.entry (kind, reference, day, at, actor, lines)
                        values (:kind, :reference, :day, :at, :by, :lines) returning id
                        """)
                .param("kind", entry.kind())
                .param("reference", entry.reference())
                .param("day", Date.valueOf(entry.day()))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .param("lines", entry.lines().size())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into money.posting (entry, line, account, amount)
                        select :entry, place, account, amount
                        from unnest(:accounts, cast(:amounts as numeric[])) with ordinality as line (account, amount, place)
                        """)
                .param("entry", id)
                .param(
                        "accounts",
                        entry.lines().stream()
                                .map(line -> line.account().code())
                                .toArray(String[]::new))
                .param(
                        "amounts",
                        entry.lines().stream().map(LedgerEntry.Line::amount).toArray(BigDecimal[]::new))
                .update();
        return id;
    }

    private void open(LedgerEntry entry) {
        jdbc.sql("""
                        insert into money.account (code, label) select * from unnest(:codes, :labels)
                        on conflict do nothing
                        """)
                .param(
                        "codes",
                        entry.lines().stream()
                                .map(line -> line.account().code())
                                .toArray(String[]::new))
                .param(
                        "labels",
                        entry.lines().stream()
                                .map(line -> line.account().label())
                                .toArray(String[]::new))
                .update();
    }

    /// What an account holds after everything booked up to the end of a day.
    public BigDecimal balance(LedgerAccount account, LocalDate day) {
        return jdbc.sql("""
                        select coalesce(sum(p.amount), 0) from money.posting p join money.entry e on e.id = p.entry
                        where p.account = :account and e.day <= :day
                        """)
                .param("account", account.code())
                .param("day", Date.valueOf(day))
                .query(BigDecimal.class)
                .single();
    }

    /// All accounts that hold something at the end of a day, by code.
    public List<Balance> balances(LocalDate day) {
        return jdbc.sql("""
                        select a.code, a.label, sum(p.amount) as balance
                        from money.posting p join money.entry e on e.id = p.entry join money.account a on a.code = p.account
                        where e.day <= :day group by a.code, a.label having sum(p.amount) <> 0 order by a.code
                        """)
                .param("day", Date.valueOf(day))
                .query((row, n) -> new Balance(
                        new LedgerAccount(row.getString("code"), row.getString("label")), row.getBigDecimal("balance")))
                .list();
    }
}

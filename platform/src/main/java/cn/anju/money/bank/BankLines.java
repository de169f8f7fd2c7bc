package cn.anju.money.bank;

import cn.anju.identity.Sealing;
import cn.anju.kernel.Masked;
import cn.anju.money.BillNumber;
import cn.anju.money.FinanceReach;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of kept files; payers' names are sealed and shown masked.
@Repository
class BankLines {

    private static final String PLACE = "money.bank_line.payer";
    private static final String COLUMNS = """
            l.id, l.file, l.number, l.bill, l.debt, l.period, l.amount, l.given, l.paid_on, l.flow, l.payer, l.outcome,
            l.reason, l.receipt, l.entry
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    BankLines(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /// Lines of one outcome, and what they come to.
    record Count(BankLine.Outcome outcome, int lines, BigDecimal total) {}

    void add(UUID file, List<ReadLine> lines) {
        jdbc.sql("""
                        insert into money.bank_line (file, number, bill, debt, period, amount, given, paid_on, flow, payer)
                        select :file, line.* from unnest(cast(:numbers as int[]), :bills, :debts, cast(:periods as date[]),
                            cast(:amounts as numeric[]), :given, cast(:days as date[]), :flows, cast(:payers as bytea[])) as line
                        """)
                .param("file", file)
                .param("numbers", lines.stream().map(ReadLine::number).toArray(Integer[]::new))
                .param("bills", texts(lines, ReadLine::bill))
                .param(
                        "debts",
                        texts(
                                lines,
                                line -> line.billNumber().map(BillNumber::debt).orElse(null)))
                .param(
                        "periods",
                        lines.stream()
                                .map(line -> line.billNumber()
                                        .map(number ->
                                                Date.valueOf(number.period().atDay(1)))
                                        .orElse(null))
                                .toArray(Date[]::new))
                .param("amounts", lines.stream().map(ReadLine::amount).toArray(BigDecimal[]::new))
                .param("given", texts(lines, ReadLine::given))
                .param(
                        "days",
                        lines.stream()
                                .map(line -> line.paidOn() == null ? null : Date.valueOf(line.paidOn()))
                                .toArray(Date[]::new))
                .param("flows", texts(lines, ReadLine::flow))
                .param("payers", lines.stream().map(this::sealed).toArray(byte[][]::new))
                .update();
    }

    private byte[] sealed(ReadLine line) {
        return sealing.sealForPlatform(PLACE, line.payer().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String[] texts(List<ReadLine> lines, Function<ReadLine, @Nullable String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    /// How many lines would not be matched if the file were imported today.
    int expectedUnmatched(BankFile file, LocalDate today) {
        return jdbc.sql("""
                        select count(*) from money.bank_line l left join money.bill b using (debt, period)
                        where l.file = :file and (l.amount is null or l.paid_on is null or l.paid_on > :today or b.debt is null
                            or (cast(:district as text) is not null and b.district <> :district))
                        """)
                .param("file", file.id())
                .param("today", Date.valueOf(today))
                .param("district", file.district(), Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    List<Count> counts(UUID file) {
        return jdbc.sql("""
                        select outcome, count(*) as lines, coalesce(sum(amount), 0) as total
                        from money.bank_line where file = :file group by outcome
                        """)
                .param("file", file)
                .query((row, n) -> new Count(
                        BankLine.Outcome.valueOf(row.getString("outcome")),
                        row.getInt("lines"),
                        row.getBigDecimal("total")))
                .list();
    }

    /// The next line to deal with, held until the transaction ends; another one's line is passed over.
    Optional<BankLine> nextWaiting(UUID file) {
        return jdbc.sql("select " + COLUMNS + """
                         from money.bank_line l where file = :file and outcome = 'WAITING' order by number limit 1
                        for update skip locked
                        """)
                .param("file", file)
                .query(this::read)
                .optional();
    }

    /// Whether the same payment came in by another file.
    boolean cameBefore(BankLine line) {
        return jdbc.sql("""
                        select exists (select 1 from money.bank_line where flow = :flow and amount = :amount
                            and paid_on = :day and file <> :file and (receipt is not null or entry is not null))
                        """)
                .param("flow", line.flow())
                .param("amount", line.amount())
                .param("day", line.paidOn() == null ? null : Date.valueOf(line.paidOn()), Types.DATE)
                .param("file", line.file())
                .query(Boolean.class)
                .single();
    }

    void taken(BankLine line, String receipt) {
        jdbc.sql("update money.bank_line set outcome = 'TAKEN', receipt = :receipt where id = :id")
                .param("receipt", receipt)
                .param("id", line.id())
                .update();
    }

    /// @param entry the ledger entry that put its money under suspense; null where there is none
    void unmatched(BankLine line, Unmatched reason, @Nullable Long entry) {
        jdbc.sql("update money.bank_line set outcome = 'UNMATCHED', reason = :reason, entry = :entry where id = :id")
                .param("reason", reason.name())
                .param("entry", entry, Types.BIGINT)
                .param("id", line.id())
                .update();
    }

    void matched(BankLine line, String receipt, long released) {
        jdbc.sql("""
                        update money.bank_line set outcome = 'MATCHED', receipt = :receipt, released = :entry where id = :id
                        """)
                .param("receipt", receipt)
                .param("entry", released)
                .param("id", line.id())
                .update();
    }

    Optional<BankLine> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from money.bank_line l where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /// The line, held until the transaction ends.
    BankLine held(long id) {
        return jdbc.sql("select " + COLUMNS + " from money.bank_line l where id = :id for update")
                .param("id", id)
                .query(this::read)
                .single();
    }

    /// The lines of a file that were not taken, by place.
    List<BankLine> unmatchedOf(UUID file, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from money.bank_line l where file = :file and outcome in ('UNMATCHED', 'MATCHED')
                        order by number limit :limit
                        """)
                .param("file", file)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /// Lines whose money stands under suspense, oldest first.
    List<BankLine> suspended(FinanceReach reach, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from money.bank_line l join money.bank_file f on f.id = l.file
                        where l.outcome = 'UNMATCHED' and l.entry is not null and (:city or f.district = any(:districts))
                        order by l.id limit :limit
                        """)
                .param("city", reach.city())
                .param("districts", reach.codes())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private BankLine read(ResultSet row, int n) throws SQLException {
        var debt = row.getString("debt");
        var paid = row.getDate("paid_on");
        var reason = row.getString("reason");
        var entry = row.getObject("entry");
        var payer = new String(sealing.openForPlatform(PLACE, row.getBytes("payer")), StandardCharsets.UTF_8);
        return new BankLine(
                row.getLong("id"),
                row.getObject("file", UUID.class),
                row.getInt("number"),
                row.getString("bill"),
                debt == null
                        ? null
                        : new BillNumber(
                                debt, YearMonth.from(row.getDate("period").toLocalDate())),
                row.getBigDecimal("amount"),
                row.getString("given"),
                paid == null ? null : paid.toLocalDate(),
                row.getString("flow"),
                Masked.name(payer),
                BankLine.Outcome.valueOf(row.getString("outcome")),
                reason == null ? null : Unmatched.valueOf(reason),
                row.getString("receipt"),
                entry != null && row.getString("outcome").equals("UNMATCHED"));
    }
}

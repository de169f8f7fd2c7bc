package cn.anju.money.bank;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.money.FinanceReach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The kept files as rows; a file's content is kept once, whoever brings it.
@Repository
class BankFiles {

    private static final String COLUMNS = """
            id, sha256, name, form, district, lines, total, checked_at, checker, started_at, started_by, starter, finished_at
            """;

    private final JdbcClient jdbc;

    BankFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BankFile> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from money.bank_file where id = :id")
                .param("id", id)
                .query(BankFiles::read)
                .optional();
    }

    Optional<BankFile> find(String sha256) {
        return jdbc.sql("select " + COLUMNS + " from money.bank_file where sha256 = :sha")
                .param("sha", sha256)
                .query(BankFiles::read)
                .optional();
    }

    /// The newest files of a reach.
    List<BankFile> latest(FinanceReach reach, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from money.bank_file where :city or district = any(:districts)
                        order by checked_at desc, id limit :limit
                        """)
                .param("city", reach.city())
                .param("districts", reach.codes())
                .param("limit", limit)
                .query(BankFiles::read)
                .list();
    }

    /// Files whose import was begun and not ended.
    List<BankFile> unfinished() {
        return jdbc.sql("select " + COLUMNS + """
                         from money.bank_file where started_at is not null and finished_at is null order by started_at
                        """).query(BankFiles::read).list();
    }

    /// Whether it was added; not when the same content stands already.
    boolean add(BankFile file, Actor by) {
        return jdbc.sql("""
                        insert into money.bank_file (id, sha256, name, form, district, lines, total, checked_at, checked_by,
                            checker)
                        values (:id, :sha, :name, :form, :district, :lines, :total, :at, :by, :checker)
                        on conflict (sha256) do nothing
                        """)
                        .param("id", file.id())
                        .param("sha", file.sha256())
                        .param("name", file.name())
                        .param("form", file.form())
                        .param("district", file.district(), Types.VARCHAR)
                        .param("lines", file.lines())
                        .param("total", file.total())
                        .param("at", Timestamp.from(file.checkedAt()))
                        .param("by", by.account().value())
                        .param("checker", file.checker())
                        .update()
                == 1;
    }

    /// Whether this call began it.
    boolean start(UUID id, Instant at, Actor by) {
        return jdbc.sql("""
                        update money.bank_file set started_at = :at, started_by = :by, starter = :name
                        where id = :id and started_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.account().value())
                        .param("name", by.displayName())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Whether this call ended it.
    boolean finish(UUID id, Instant at) {
        return jdbc.sql("""
                        update money.bank_file f set finished_at = :at where id = :id and finished_at is null
                            and not exists (select 1 from money.bank_line where file = f.id and outcome = 'WAITING')
                        """).param("at", Timestamp.from(at)).param("id", id).update() == 1;
    }

    private static BankFile read(ResultSet row, int n) throws SQLException {
        var started = row.getTimestamp("started_at");
        var finished = row.getTimestamp("finished_at");
        return new BankFile(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("form"),
                row.getString("district"),
                row.getInt("lines"),
                row.getBigDecimal("total"),
                row.getTimestamp("checked_at").toInstant(),
                row.getString("checker"),
                started == null
                        ? null
                        : new BankFile.Started(
                                started.toInstant(),
                                new AccountId(row.getObject("started_by", UUID.class)),
                                row.getString("starter")),
                finished == null ? null : finished.toInstant());
    }
}

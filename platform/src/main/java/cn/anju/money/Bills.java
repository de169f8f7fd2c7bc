package cn.anju.money;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Bills as rows under their natural key; a month is billed once.
@Repository
public class Bills {

    static final String COLUMNS = "debt, period, district, project, beneficiary, amount, due_on, segments";

    private final JdbcClient jdbc;
    private final DataSource source;

    Bills(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    public Optional<Bill> find(BillNumber number) {
        return jdbc.sql("select " + COLUMNS + " from money.bill where debt = :debt and period = :period")
                .param("debt", number.debt())
                .param("period", Date.valueOf(number.period().atDay(1)))
                .query(Bills::read)
                .optional();
    }

    /// All bills of a debt, newest first.
    public List<Bill> of(String debt) {
        return jdbc.sql("select " + COLUMNS + " from money.bill where debt = :debt order by period desc")
                .param("debt", debt)
                .query(Bills::read)
                .list();
    }

    /// Adds many bills at once, in the caller's transaction.
    ///
    /// @param entry the ledger entry that books them
    /// @throws IllegalStateException when one of them stands already; then none is added
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Bill> bills, long entry) {
        var text = new StringBuilder(bills.size() * 160);
        for (var bill : bills) {
            text.append(escaped(bill.number().debt())).append('\t');
            text.append(bill.number().period()).append("-01\t");
            text.append(bill.district()).append('\t');
            text.append(bill.project()).append('\t');
            text.append(escaped(bill.beneficiary().code())).append('\t');
            text.append(bill.amount().toPlainString()).append('\t');
            text.append(bill.dueOn()).append('\t');
            text.append(escaped(bill.segments())).append('\t').append(entry).append('\n');
        }
        byte[] rows = text.toString().getBytes(StandardCharsets.UTF_8);
        var connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy money.bill (" + COLUMNS + ", entry) from stdin",
                            new java.io.ByteArrayInputStream(rows),
                            1 << 16);
        } catch (SQLException e) {
            throw new IllegalStateException("the bills were not added: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static String escaped(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0
                ? text
                : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    static Bill read(ResultSet row, int n) throws SQLException {
        return new Bill(
                new BillNumber(
                        row.getString("debt"),
                        YearMonth.from(row.getDate("period").toLocalDate())),
                row.getString("district"),
                row.getString("project"),
                Beneficiary.of(row.getString("beneficiary")),
                row.getBigDecimal("amount"),
                row.getDate("due_on").toLocalDate(),
                row.getString("segments"));
    }
}

package cn.anju.housing.billing;

import cn.anju.policy.housing.Recognition;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the leases that were lived in during a month, by number, a piece at a time.
@Repository
class BilledLeases {

    /// A lease that was settled at its end has the bill of its last month already.
    private static final String IN_MONTH = """
             l.starts_on <= :last and (l.ended_on is null or l.ended_on >= :first)
                and (l.state = 'LIVE' or not exists (
                    select 1 from money.bill b where b.debt = l.number and b.period = :first))
            """;

    private final JdbcClient jdbc;

    BilledLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(YearMonth month) {
        return jdbc.sql("select count(*) from housing.lease l where" + IN_MONTH)
                .param("first", Date.valueOf(month.atDay(1)))
                .param("last", Date.valueOf(month.atEndOfMonth()))
                .query(Integer.class)
                .single();
    }

    /// The next leases after a number.
    ///
    /// @param signedBy later ones are left for the next look
    List<BilledLease> after(String number, YearMonth month, Instant signedBy, int most) {
        return read("l.number > :after and l.signed_at <= :before and" + IN_MONTH, number, month, signedBy, most);
    }

    /// Leases signed since an earlier look and not billed for the month.
    List<BilledLease> signedSince(Instant since, String number, YearMonth month, Instant signedBy, int most) {
        return jdbc.sql(select(
                        "l.signed_at >= :since and l.signed_at <= :before and l.number > :after and" + IN_MONTH + """
                         and not exists (select 1 from money.bill b where b.debt = l.number and b.period = :first)
                        """))
                .param("since", Timestamp.from(since))
                .param("after", number)
                .param("before", Timestamp.from(signedBy))
                .param("first", Date.valueOf(month.atDay(1)))
                .param("last", Date.valueOf(month.atEndOfMonth()))
                .param("most", most)
                .query(BilledLeases::row)
                .list();
    }

    /// One lease, whether it is billed or not; empty when nobody lived there in the month.
    Optional<BilledLease> the(String number, YearMonth month) {
        return jdbc.sql(select("""
                        l.number = :number and l.starts_on <= :last and (l.ended_on is null or l.ended_on >= :first)
                        """))
                .param("number", number)
                .param("first", Date.valueOf(month.atDay(1)))
                .param("last", Date.valueOf(month.atEndOfMonth()))
                .param("most", 1)
                .query(BilledLeases::row)
                .optional();
    }

    private List<BilledLease> read(String where, String number, YearMonth month, Instant signedBy, int most) {
        return jdbc.sql(select(where))
                .param("after", number)
                .param("before", Timestamp.from(signedBy))
                .param("first", Date.valueOf(month.atDay(1)))
                .param("last", Date.valueOf(month.atEndOfMonth()))
                .param("most", most)
                .query(BilledLeases::row)
                .list();
    }

    private static String select(String where) {
        return """
                select l.number, l.district, l.project, u.type, l.area_m2, l.starts_on, l.ended_on, l.recognition,
                    l.exchange_refused_on, l.leaving_since, l.transition_granted, l.old_income_per_head,
                    l.old_limit_per_head
                from housing.lease l join housing.unit u on u.id = l.unit_id
                where %s order by l.number limit :most
                """.formatted(where);
    }

    private static BilledLease row(ResultSet row, int n) throws SQLException {
        return new BilledLease(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                Recognition.valueOf(row.getString(8)),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, Boolean.class),
                row.getBigDecimal(12),
                row.getBigDecimal(13));
    }
}

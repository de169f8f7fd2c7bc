package cn.anju.identity.audit;

import cn.anju.identity.AuditSeals;
import cn.anju.identity.RealTime;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Seals whole transactions: all that are older than the oldest one still running.
///
/// A transaction below that bound can write no more lines, so a sealed range stays as it is and writers never wait.
@Repository
class JdbcAuditSeals implements AuditSeals {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcAuditSeals.class);
    private static final String BEFORE_THE_FIRST = "00".repeat(32);
    private static final int FETCH = 5_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final Clock real;

    JdbcAuditSeals(JdbcClient jdbc, DataSource database, @RealTime Clock real) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(FETCH);
        this.real = real;
    }

    private record Seal(long number, String upTo, long lines, String previous, String hash) {}

    @Override
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public long seal() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('identity.audit_seal'))")
                .query(Boolean.class)
                .single()) {
            return 0;
        }
        var last = seals("order by number desc limit 1").stream().findFirst();
        String from = last.map(Seal::upTo).orElse("0");
        String upTo = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        long number = last.map(Seal::number).orElse(0L) + 1;
        String previous = last.map(Seal::hash).orElse(BEFORE_THE_FIRST);
        var hash = new SealHash(previous, number);
        read(from, upTo, hash);
        if (hash.lines() == 0) {
            return 0;
        }
        String value = HexFormat.of().formatHex(hash.value());
        jdbc.sql("""
                insert into identity.audit_seal (number, up_to, row_count, previous, hash, sealed_at)
                values (:number, :upTo::xid8, :lines, decode(:previous, 'hex'), decode(:hash, 'hex'), :at)
                """)
                .param("number", number)
                .param("upTo", upTo)
                .param("lines", hash.lines())
                .param("previous", previous)
                .param("hash", value)
                .param("at", real.instant().atOffset(ZoneOffset.UTC))
                .update();
        // The newest seal also stands outside the database: cutting off the end of the trail then shows.
        LOG.info("audit seal {} over {} lines: {}", number, hash.lines(), value);
        return hash.lines();
    }

    @Override
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Verification verify() {
        var damage = new ArrayList<String>();
        String previous = BEFORE_THE_FIRST;
        String from = "0";
        long lines = 0;
        long expectedNumber = 1;
        List<Seal> seals = seals("order by number");
        for (var seal : seals) {
            if (seal.number() != expectedNumber) {
                damage.add("封条 %d 缺失".formatted(expectedNumber));
            }
            if (!previous.equals(seal.previous())) {
                damage.add("封条 %d 与前一封条不相接".formatted(seal.number()));
            }
            var hash = new SealHash(seal.previous(), seal.number());
            read(from, seal.upTo(), hash);
            if (hash.lines() != seal.lines()) {
                damage.add("封条 %d 应有 %d 行，现有 %d 行".formatted(seal.number(), seal.lines(), hash.lines()));
            } else if (!HexFormat.of().formatHex(hash.value()).equals(seal.hash())) {
                damage.add("封条 %d 内有行被改动".formatted(seal.number()));
            }
            lines += hash.lines();
            previous = seal.hash();
            from = seal.upTo();
            expectedNumber = seal.number() + 1;
        }
        return new Verification(seals.size(), lines, List.copyOf(damage));
    }

    private void read(String from, String upTo, SealHash into) {
        RowCallbackHandler each = into::add;
        streaming.query(
                "select " + SealHash.COLUMNS
                        + " from identity.audit where txid >= ?::xid8 and txid < ?::xid8 order by id",
                each,
                from,
                upTo);
    }

    private List<Seal> seals(String order) {
        return jdbc.sql(
                        "select number, up_to::text, row_count, encode(previous, 'hex'), encode(hash, 'hex') from identity.audit_seal "
                                + order)
                .query((row, index) ->
                        new Seal(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)))
                .list();
    }
}

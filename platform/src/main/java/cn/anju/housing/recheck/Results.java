package cn.anju.housing.recheck;

import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import cn.anju.identity.Sealing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what came out: a whole piece by COPY, a household decided again as a further row.
@Repository
class Results {

    static final String PLACE = "housing.recheck_result.sealed";
    private static final String COLUMNS =
            "run_id, position, seq, newest, district, outcome, unmet, rule_version, waits,"
                    + " kept_because, applicant, sealed, decided_at, decided_by";

    private final JdbcClient jdbc;
    private final DataSource source;
    private final Sealing sealing;

    Results(JdbcClient jdbc, DataSource source, Sealing sealing) {
        this.jdbc = jdbc;
        this.source = source;
        this.sealing = sealing;
    }

    /// A piece of a run, in the caller's transaction.
    ///
    /// @throws IllegalStateException when one of them is decided already; then none is added
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Verdict> verdicts, Instant at, Actor by) {
        add(verdicts, 1, null, at, by);
        verdicts.forEach(verdict -> ask(verdict, at));
    }

    /// One household decided again; the row before stays.
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(Verdict verdict, @Nullable String keptBecause, Instant at, Actor by) {
        int seq = jdbc.sql("""
                        update housing.recheck_result set newest = false
                        where run_id = :run and position = :position and newest returning seq
                        """)
                .param("run", verdict.household().run().value())
                .param("position", verdict.household().position())
                .query(Integer.class)
                .single();
        add(List.of(verdict), seq + 1, keptBecause, at, by);
        ask(verdict, at);
    }

    private void ask(Verdict verdict, Instant at) {
        var question = verdict.question();
        if (question == null) {
            return;
        }
        jdbc.sql("""
                        insert into housing.recheck_question (run_id, position, kind, persons, asked_at)
                        values (:run, :position, :kind, cast(:persons as uuid[]), :at)
                        """)
                .param("run", verdict.household().run().value())
                .param("position", verdict.household().position())
                .param("kind", question.ask().name())
                .param(
                        "persons",
                        question.persons().stream().map(PersonId::toString).collect(Collectors.joining(",", "{", "}")))
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }

    private void add(List<Verdict> verdicts, int seq, @Nullable String keptBecause, Instant at, Actor by) {
        var keys = sealing.keysOf(verdicts.stream().map(Verdict::applicant).toList());
        var text = new StringBuilder(verdicts.size() * 2_000);
        for (var verdict : verdicts) {
            var one = verdict.household();
            var key = keys.get(verdict.applicant());
            text.append(one.run()).append('\t');
            text.append(one.position()).append('\t').append(seq).append("\tt\t");
            text.append(one.district()).append('\t');
            text.append(verdict.outcome()).append('\t');
            text.append('{').append(String.join(",", verdict.unmet())).append("}\t");
            text.append(verdict.ruleVersion()).append('\t');
            text.append(field(verdict.waits()))
                    .append('\t')
                    .append(field(keptBecause))
                    .append('\t');
            text.append(verdict.applicant()).append("\t\\\\x");
            if (key != null) {
                HexFormat.of().formatHex(text, key.seal(PLACE, Sheet.write(verdict)));
            }
            text.append('\t')
                    .append(at)
                    .append('\t')
                    .append(by.account().value())
                    .append('\n');
        }
        copy(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String field(@Nullable String value) {
        return value == null
                ? "\\N"
                : value.replace("\\", "\\\\")
                        .replace("\t", " ")
                        .replace("\r", " ")
                        .replace("\n", " ");
    }

    private void copy(byte[] rows) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy housing.recheck_result (" + COLUMNS + ") from stdin",
                            new ByteArrayInputStream(rows),
                            1 << 16);
        } catch (SQLException e) {
            throw new IllegalStateException("the results were not added: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}

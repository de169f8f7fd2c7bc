package cn.anju.housing.recheck;

import cn.anju.casework.CaseId;
import cn.anju.identity.PersonId;
import cn.anju.identity.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads how households stand: one, or a list with the filters of the report.
@Repository
class Standings {

    private static final String SELECT = """
            select h.run_id, h.position, h.id, h.case_id, h.district, h.old_conditions, r.outcome, r.unmet, r.rule_version,
                r.waits, r.kept_because, r.applicant, r.decided_at, r.seq, l.case_id as loss, f.state as loss_state
            from housing.recheck_result r
            join housing.recheck_household h on h.run_id = r.run_id and h.position = r.position
            left join housing.recheck_loss l on l.run_id = r.run_id and l.position = r.position
            left join casework.case_file f on f.id = l.case_id
            where r.newest and r.run_id = :run
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Standings(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /// Which households of a run a list is about.
    ///
    /// @param outcome null for all
    /// @param district null for all that the reader may see
    /// @param reason the id of an unmet condition; null for all
    /// @param unconfirmed only losses that no officer has agreed to
    record Which(
            @Nullable Outcome outcome,
            @Nullable String district,
            @Nullable String reason,
            boolean unconfirmed) {}

    Optional<Standing> find(RunId run, int position) {
        return jdbc.sql(SELECT + " and r.position = :position")
                .param("run", run.value())
                .param("position", position)
                .query(Standings::row)
                .optional();
    }

    /// @param after the position of the last one on the page before
    List<Standing> list(RunId run, Which which, Scope scope, int after, int most) {
        return jdbc.sql(SELECT + """
                         and r.position > :after
                         and (cast(:outcome as text) is null or r.outcome = :outcome)
                         and (cast(:district as text) is null or r.district = :district)
                         and (cast(:reason as text) is null or :reason = any(r.unmet))
                         and (not :unconfirmed or l.case_id is null)
                         and (:city or r.district = any(:districts))
                        order by r.position limit :most
                        """)
                .param("run", run.value())
                .param("after", after)
                .param(
                        "outcome",
                        which.outcome() == null ? null : which.outcome().name(),
                        java.sql.Types.VARCHAR)
                .param("district", which.district(), java.sql.Types.VARCHAR)
                .param("reason", which.reason(), java.sql.Types.VARCHAR)
                .param("unconfirmed", which.unconfirmed())
                .param("city", scope.city())
                .param("districts", scope.districts().toArray(String[]::new))
                .param("most", most)
                .query(Standings::row)
                .list();
    }

    /// What the newest decision stands on; empty when the applicant's data were destroyed.
    Optional<Sheet> sheet(Standing standing) {
        var key = sealing.keysOf(List.of(standing.applicant())).get(standing.applicant());
        return key == null
                ? Optional.empty()
                : jdbc.sql("""
                                select sealed from housing.recheck_result
                                where run_id = :run and position = :position and seq = :seq
                                """)
                        .param("run", standing.household().run().value())
                        .param("position", standing.household().position())
                        .param("seq", standing.seq())
                        .query((row, n) -> row.getBytes(1))
                        .optional()
                        .map(bytes -> Sheet.read(key.open(Results.PLACE, bytes)));
    }

    private static Standing row(ResultSet row, int n) throws SQLException {
        var loss = row.getObject("loss", UUID.class);
        return new Standing(
                new Chosen.One(
                        new RunId(row.getObject("run_id", UUID.class)),
                        row.getInt("position"),
                        row.getObject("id", UUID.class),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("district"),
                        row.getBoolean("old_conditions")),
                Outcome.valueOf(row.getString("outcome")),
                Arrays.asList((String[]) row.getArray("unmet").getArray()),
                row.getInt("rule_version"),
                row.getString("waits"),
                row.getString("kept_because"),
                new PersonId(row.getObject("applicant", UUID.class)),
                row.getTimestamp("decided_at").toInstant(),
                row.getInt("seq"),
                loss == null ? null : new CaseId(loss),
                row.getString("loss_state"));
    }
}

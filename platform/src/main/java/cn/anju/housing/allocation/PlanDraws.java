package cn.anju.housing.allocation;

import cn.anju.casework.CaseId;
import cn.anju.draw.DrawRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Draws as rows; what was published of one never changes, the database says so.
@Repository
class PlanDraws {

    private static final int CHUNK = 20_000;

    private final JdbcClient jdbc;

    PlanDraws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One line of the published result.
    ///
    /// @param unit null for those who were given none
    record Ranked(
            int round, int rank, String number, @Nullable String unit) {}

    Optional<PlanDraw> find(CaseId plan) {
        return jdbc.sql("""
                        select draw_id, hash, priority_share, entries, priority_entries, units, entries_hash,
                            priority_hash, units_hash, frozen_at, commitment, sealed_at, public_value, public_value_at,
                            record_sha256, result_hash, drawn_at
                        from housing.plan_draw where plan = :plan
                        """).param("plan", plan.value()).query(PlanDraws::read).optional();
    }

    void freeze(CaseId plan, PlanDraw frozen) {
        jdbc.sql("""
                        insert into housing.plan_draw (plan, draw_id, hash, priority_share, entries, priority_entries,
                            units, entries_hash, priority_hash, units_hash, frozen_at)
                        values (:plan, :id, :hash, :share, :entries, :priority,
                            :units, :entriesHash, :priorityHash, :unitsHash, :at)
                        """)
                .param("plan", plan.value())
                .param("id", frozen.drawId())
                .param("hash", frozen.hash())
                .param("share", frozen.priorityShare())
                .param("entries", frozen.entries())
                .param("priority", frozen.priorityEntries())
                .param("units", frozen.units())
                .param("entriesHash", frozen.entriesHash())
                .param("priorityHash", frozen.priorityHash())
                .param("unitsHash", frozen.unitsHash())
                .param("at", Timestamp.from(frozen.frozenAt()))
                .update();
    }

    void commit(CaseId plan, String commitment, byte[] sealedSecret, Instant at) {
        jdbc.sql("""
                        update housing.plan_draw set commitment = :commitment, secret_sealed = :secret, sealed_at = :at
                        where plan = :plan
                        """)
                .param("commitment", commitment)
                .param("secret", sealedSecret)
                .param("at", Timestamp.from(at))
                .param("plan", plan.value())
                .update();
    }

    byte[] sealedSecret(CaseId plan) {
        return jdbc.sql("select secret_sealed from housing.plan_draw where plan = :plan")
                .param("plan", plan.value())
                .query(byte[].class)
                .single();
    }

    void publicValue(CaseId plan, String hex, Instant at) {
        jdbc.sql("update housing.plan_draw set public_value = :value, public_value_at = :at where plan = :plan")
                .param("value", hex)
                .param("at", Timestamp.from(at))
                .param("plan", plan.value())
                .update();
    }

    void drawn(CaseId plan, DrawRecord record, byte[] file, String sha256, Instant at) {
        jdbc.sql("""
                        update housing.plan_draw set record = :record, record_sha256 = :hash, result_hash = :result,
                            drawn_at = :at
                        where plan = :plan
                        """)
                .param("record", file)
                .param("hash", sha256)
                .param("result", record.resultHash())
                .param("at", Timestamp.from(at))
                .param("plan", plan.value())
                .update();
        for (int round = 0; round < record.rounds().size(); round++) {
            var ranking = record.rounds().get(round).ranking();
            var given = record.rounds().get(round).allocatedUnits();
            for (int from = 0; from < ranking.size(); from += CHUNK) {
                insert(plan, round + 1, from, ranking, given);
            }
        }
    }

    /// The k-th rank has the k-th unit: allocated entries are the ranking's beginning.
    private void insert(CaseId plan, int round, int from, List<String> ranking, List<String> given) {
        int to = Math.min(ranking.size(), from + CHUNK);
        List<@Nullable String> units = new ArrayList<>();
        for (int i = from; i < to; i++) {
            units.add(i < given.size() ? given.get(i) : null);
        }
        jdbc.sql("""
                        insert into housing.plan_result (plan, round, rank, number, unit_code)
                        select :plan, :round, :from + ordinality, number, unit
                        from unnest(:numbers, :units) with ordinality as t (number, unit, ordinality)
                        """)
                .param("plan", plan.value())
                .param("round", round)
                .param("from", from)
                .param("numbers", ranking.subList(from, to).toArray(String[]::new))
                .param("units", units.toArray(String[]::new))
                .update();
    }

    Optional<byte[]> record(CaseId plan) {
        return jdbc.sql("select record from housing.plan_draw where plan = :plan and record is not null")
                .param("plan", plan.value())
                .query(byte[].class)
                .optional();
    }

    List<Ranked> results(CaseId plan, int round, int afterRank, int size) {
        return jdbc.sql("""
                        select round, rank, number, unit_code from housing.plan_result
                        where plan = :plan and round = :round and rank > :after order by rank limit :size
                        """)
                .param("plan", plan.value())
                .param("round", round)
                .param("after", afterRank)
                .param("size", size)
                .query((row, n) -> new Ranked(
                        row.getInt("round"), row.getInt("rank"), row.getString("number"), row.getString("unit_code")))
                .list();
    }

    /// Where a number came out, in every round it took part in.
    List<Ranked> of(CaseId plan, String number) {
        return jdbc.sql("""
                        select round, rank, number, unit_code from housing.plan_result
                        where plan = :plan and number = :number order by round
                        """)
                .param("plan", plan.value())
                .param("number", number)
                .query((row, n) -> new Ranked(
                        row.getInt("round"), row.getInt("rank"), row.getString("number"), row.getString("unit_code")))
                .list();
    }

    private static PlanDraw read(ResultSet row, int n) throws SQLException {
        return new PlanDraw(
                row.getString("draw_id"),
                row.getString("hash"),
                row.getBigDecimal("priority_share").stripTrailingZeros(),
                row.getInt("entries"),
                row.getInt("priority_entries"),
                row.getInt("units"),
                row.getString("entries_hash"),
                row.getString("priority_hash"),
                row.getString("units_hash"),
                row.getTimestamp("frozen_at").toInstant(),
                row.getString("commitment"),
                instant(row, "sealed_at"),
                row.getString("public_value"),
                instant(row, "public_value_at"),
                row.getString("record_sha256"),
                row.getString("result_hash"),
                instant(row, "drawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

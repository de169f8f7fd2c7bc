package cn.anju.housing.exit;

import cn.anju.casework.CaseId;
import cn.anju.identity.AccountId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The recorded check-outs; one a case, corrected until the home is given back.
@Repository
public class CheckOuts {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CheckOuts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Records the sheet, or corrects it.
    public void record(CaseId id, CheckOut checkOut, AccountId by) {
        jdbc.sql("""
                        insert into housing.exit_checkout (case_id, vacated_on, water, power, gas, keys, damages, deposit,
                            note, recorded_at, recorded_by)
                        values (:case, :on, :water, :power, :gas, :keys, cast(:damages as jsonb), :deposit,
                            :note, :at, :by)
                        on conflict (case_id) do update set vacated_on = excluded.vacated_on, water = excluded.water,
                            power = excluded.power, gas = excluded.gas, keys = excluded.keys,
                            damages = excluded.damages, deposit = excluded.deposit, note = excluded.note,
                            recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        """)
                .param("case", id.value())
                .param("on", Date.valueOf(checkOut.vacatedOn()))
                .param("water", checkOut.water())
                .param("power", checkOut.power())
                .param("gas", checkOut.gas())
                .param("keys", checkOut.keys())
                .param("damages", json.writeValueAsString(checkOut.damages()))
                .param("deposit", checkOut.deposit())
                .param("note", checkOut.note())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
    }

    Optional<CheckOut> find(CaseId id) {
        return jdbc.sql("""
                        select vacated_on, water, power, gas, keys, damages, deposit, note
                        from housing.exit_checkout where case_id = :case
                        """)
                .param("case", id.value())
                .query((row, n) -> new CheckOut(
                        row.getObject("vacated_on", LocalDate.class),
                        row.getBigDecimal("water"),
                        row.getBigDecimal("power"),
                        row.getBigDecimal("gas"),
                        row.getInt("keys"),
                        json.readValue(row.getString("damages"), new TypeReference<List<CheckOut.Damage>>() {}),
                        row.getBigDecimal("deposit"),
                        row.getString("note")))
                .optional();
    }
}

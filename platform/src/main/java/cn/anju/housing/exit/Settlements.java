package cn.anju.housing.exit;

import cn.anju.archive.DocumentId;
import cn.anju.casework.CaseId;
import cn.anju.money.BillNumber;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The settlements as they were booked; the database keeps them as they are.
@Repository
class Settlements {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Settlements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A settlement with its paper in the archive.
    record Kept(Settlement settlement, DocumentId document) {}

    void insert(CaseId id, Settlement one, DocumentId document) {
        jdbc.sql("""
                        insert into housing.exit_settlement (case_id, settled_on, rent, damages, deposit, prepaid, unpaid,
                            late_fee, to_pay, refund, final_bill, lines, document)
                        values (:case, :on, :rent, :damages, :deposit, :prepaid, :unpaid, :fee, :pay, :refund, :bill,
                            cast(:lines as jsonb), :document)
                        """)
                .param("case", id.value())
                .param("on", Date.valueOf(one.settledOn()))
                .param("rent", one.rent())
                .param("damages", one.damages())
                .param("deposit", one.deposit())
                .param("prepaid", one.prepaid())
                .param("unpaid", one.unpaid())
                .param("fee", one.lateFee())
                .param("pay", one.toPay())
                .param("refund", one.refund())
                .param("bill", one.finalBill() == null ? null : one.finalBill().toString(), Types.VARCHAR)
                .param("lines", json.writeValueAsString(one.lines()))
                .param("document", document.value())
                .update();
    }

    Optional<Kept> find(CaseId id) {
        return jdbc.sql("""
                        select settled_on, rent, damages, deposit, prepaid, unpaid, late_fee, to_pay, refund, final_bill,
                            lines, document
                        from housing.exit_settlement where case_id = :case
                        """)
                .param("case", id.value())
                .query((row, n) -> {
                    var bill = row.getString("final_bill");
                    return new Kept(
                            new Settlement(
                                    row.getObject("settled_on", LocalDate.class),
                                    row.getBigDecimal("rent"),
                                    row.getBigDecimal("damages"),
                                    row.getBigDecimal("deposit"),
                                    row.getBigDecimal("prepaid"),
                                    row.getBigDecimal("unpaid"),
                                    row.getBigDecimal("late_fee"),
                                    row.getBigDecimal("to_pay"),
                                    row.getBigDecimal("refund"),
                                    bill == null ? null : BillNumber.read(bill).orElseThrow(),
                                    json.readValue(
                                            row.getString("lines"), new TypeReference<List<Settlement.Line>>() {})),
                            new DocumentId(row.getObject("document", UUID.class)));
                })
                .optional();
    }
}

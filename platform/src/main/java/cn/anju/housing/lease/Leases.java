package cn.anju.housing.lease;

import cn.anju.archive.DocumentId;
import cn.anju.casework.CaseId;
import cn.anju.housing.offer.OfferNumber;
import cn.anju.housing.stock.UnitCode;
import cn.anju.housing.stock.UnitId;
import cn.anju.identity.AccountId;
import cn.anju.identity.PersonId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Leases as rows; one live a unit and a household, guarded by unique indexes.
@Repository
public class Leases {

    private static final String COLUMNS = """
            number, case_id, offer, unit_id, unit_code, project, district, tenant, starts_on, ends_on, area_m2,
            standard_rent, monthly_rent, contract_document, contract_sha256, signed_scan, signed_at, state
            """;

    private final JdbcClient jdbc;

    Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Lease> find(LeaseNumber number) {
        return jdbc.sql("select " + COLUMNS + " from housing.lease where number = :number")
                .param("number", number.value())
                .query(Leases::read)
                .optional();
    }

    /// The lease of an application's household: the live one, else the newest.
    public Optional<Lease> of(CaseId id) {
        return allOf(id).stream().findFirst();
    }

    /// All leases of an application's household, the live one first, then the newest.
    public List<Lease> allOf(CaseId id) {
        return jdbc.sql("select " + COLUMNS + """
                         from housing.lease where case_id = :case
                        order by state = 'LIVE' desc, starts_on desc, signed_at desc
                        """)
                .param("case", id.value())
                .query(Leases::read)
                .list();
    }

    /// The lease as it stands, kept from others until the transaction ends.
    public Lease lock(LeaseNumber number) {
        return jdbc.sql("select " + COLUMNS + " from housing.lease where number = :number for update")
                .param("number", number.value())
                .query(Leases::read)
                .single();
    }

    /// The person's live lease, as the tenant who signed.
    public List<Lease> liveOf(PersonId tenant) {
        return jdbc.sql("select " + COLUMNS + " from housing.lease where tenant = :tenant and state = 'LIVE'")
                .param("tenant", tenant.value())
                .query(Leases::read)
                .list();
    }

    /// @param recognition the household's recognition by civil affairs, NONE without one; the rent depends on it
    void insert(Lease lease, String recognition, AccountId signedBy) {
        jdbc.sql("""
                        insert into housing.lease (number, case_id, offer, unit_id, unit_code, project, district, tenant,
                            starts_on, ends_on, area_m2, standard_rent, monthly_rent, contract_document, contract_sha256,
                            signed_at, signed_by, state, recognition)
                        values (:number, :case, :offer, :unit, :code, :project, :district, :tenant,
                            :starts, :ends, :area, :standard, :monthly, :contract, :hash, :at, :by, 'LIVE', :recognition)
                        """)
                .param("number", lease.number().value())
                .param("case", lease.caseId().value())
                .param("offer", lease.offer() == null ? null : lease.offer().value(), java.sql.Types.VARCHAR)
                .param("unit", lease.unit().value())
                .param("code", lease.terms().unitCode().value())
                .param("project", lease.project())
                .param("district", lease.district())
                .param("tenant", lease.tenant().value())
                .param("starts", Date.valueOf(lease.terms().startsOn()))
                .param("ends", Date.valueOf(lease.terms().endsOn()))
                .param("area", lease.terms().areaM2())
                .param("standard", lease.terms().standardRent())
                .param("monthly", lease.terms().monthlyRent())
                .param(
                        "contract",
                        lease.contract() == null ? null : lease.contract().value(),
                        java.sql.Types.OTHER)
                .param("hash", lease.contractSha256(), java.sql.Types.VARCHAR)
                .param("at", Timestamp.from(lease.signedAt()))
                .param("by", signedBy.value())
                .param("recognition", recognition)
                .update();
    }

    /// What the rent depends on besides; nothing for a household under the conditions of today.
    void keepUnder(LeaseNumber number, @Nullable OldConditions old) {
        if (old == null) {
            return;
        }
        jdbc.sql("""
                        update housing.lease set old_income_per_head = :income, old_limit_per_head = :limit
                        where number = :number
                        """)
                .param("income", old.incomePerHead())
                .param("limit", old.limitPerHead())
                .param("number", number.value())
                .update();
    }

    /// Attaches the signed scan; a later one replaces the pointer, the archive keeps both.
    public void attachScan(LeaseNumber number, DocumentId scan) {
        jdbc.sql("update housing.lease set signed_scan = :scan where number = :number")
                .param("scan", scan.value())
                .param("number", number.value())
                .update();
    }

    private static Lease read(ResultSet row, int n) throws SQLException {
        var offer = row.getString("offer");
        return new Lease(
                new LeaseTerms(
                        new LeaseNumber(row.getString("number")),
                        new UnitCode(row.getString("unit_code")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBigDecimal("area_m2"),
                        row.getBigDecimal("standard_rent"),
                        row.getBigDecimal("monthly_rent")),
                new CaseId(row.getObject("case_id", UUID.class)),
                offer == null ? null : new OfferNumber(offer),
                new UnitId(row.getLong("unit_id")),
                row.getString("project"),
                row.getString("district"),
                new PersonId(row.getObject("tenant", UUID.class)),
                document(row, "contract_document"),
                row.getString("contract_sha256"),
                document(row, "signed_scan"),
                row.getTimestamp("signed_at").toInstant(),
                row.getString("state").equals("LIVE"));
    }

    private static @Nullable DocumentId document(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new DocumentId(id);
    }
}

package cn.anju.housing.lease;

import cn.anju.identity.AccountId;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Leases that follow another of the same household, as rows: agreed first, live from their first day.
@Repository
class FollowingLeases {

    private final JdbcClient jdbc;

    FollowingLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Enters the lease as agreed and ends the one that it follows on the day before.
    void insert(Lease lease, LeaseNumber renews, String recognition, @Nullable OldConditions old, AccountId signedBy) {
        jdbc.sql("""
                        insert into housing.lease (number, case_id, unit_id, unit_code, project, district, tenant,
                            starts_on, ends_on, area_m2, standard_rent, monthly_rent, contract_document, contract_sha256,
                            signed_at, signed_by, state, recognition, renews, old_income_per_head, old_limit_per_head)
                        values (:number, :case, :unit, :code, :project, :district, :tenant, :starts, :ends, :area,
                            :standard, :monthly, :contract, :hash, :at, :by, 'AGREED', :recognition, :renews,
                            :income, :limit)
                        """)
                .param("number", lease.number().value())
                .param("case", lease.caseId().value())
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
                        Types.OTHER)
                .param("hash", lease.contractSha256(), Types.VARCHAR)
                .param("at", Timestamp.from(lease.signedAt()))
                .param("by", signedBy.value())
                .param("recognition", recognition)
                .param("renews", renews.value())
                .param("income", old == null ? null : old.incomePerHead(), Types.NUMERIC)
                .param("limit", old == null ? null : old.limitPerHead(), Types.NUMERIC)
                .update();
        jdbc.sql("update housing.lease set ended_on = :last where number = :number and state = 'LIVE'")
                .param("last", Date.valueOf(lease.terms().startsOn().minusDays(1)))
                .param("number", renews.value())
                .update();
    }

    /// Agreed leases whose first day has come.
    List<LeaseNumber> due(LocalDate today) {
        return jdbc.sql(
                        "select number from housing.lease where state = 'AGREED' and starts_on <= :today order by number")
                .param("today", Date.valueOf(today))
                .query((row, n) -> new LeaseNumber(row.getString("number")))
                .list();
    }

    /// The old lease ends and the agreed one is live; asked again it does nothing.
    void begin(LeaseNumber agreed) {
        jdbc.sql("""
                        update housing.lease set state = 'ENDED' where state = 'LIVE'
                            and number = (select renews from housing.lease where number = :agreed and state = 'AGREED')
                        """).param("agreed", agreed.value()).update();
        jdbc.sql("update housing.lease set state = 'LIVE' where number = :agreed and state = 'AGREED'")
                .param("agreed", agreed.value())
                .update();
    }

    /// The lease that follows one, if one was agreed.
    Optional<LeaseNumber> after(LeaseNumber number) {
        return jdbc.sql("select number from housing.lease where renews = :number")
                .param("number", number.value())
                .query((row, n) -> new LeaseNumber(row.getString("number")))
                .optional();
    }

    /// The last month that was billed for a lease.
    Optional<YearMonth> lastBilled(LeaseNumber number) {
        return jdbc.sql("select max(period) from money.bill where debt = :number")
                .param("number", number.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    /// Whether the bills of the month, or of a later one, are being made now.
    boolean isBeingBilled(YearMonth month) {
        return jdbc.sql("select exists (select 1 from housing.bill_run where month >= :month and state <> 'DONE')")
                .param("month", Date.valueOf(month.atDay(1)))
                .query(Boolean.class)
                .single();
    }
}

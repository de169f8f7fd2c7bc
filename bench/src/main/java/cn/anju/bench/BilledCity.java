package cn.anju.bench;

import cn.anju.housing.billing.BillRun;
import cn.anju.identity.Actor;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A city of leases and one month to bill: homes of many sizes, every tenth household on the low rent.
final class BilledCity implements AutoCloseable {

    private static final YearMonth MONTH = YearMonth.of(2026, 1);

    private final ConfigurableApplicationContext platform;
    private final BillRun run;
    private final JdbcClient jdbc;
    private final int leases;

    BilledCity(Path folder, int leases) throws SQLException {
        this.leases = leases;
        platform = OwnPlatform.started(folder);
        run = platform.getBean(BillRun.class);
        jdbc = platform.getBean(JdbcClient.class);
        fill();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = platform.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The register's own histories are left out: billing does not read them.
    private void fill() throws SQLException {
        execute("""
                insert into housing.project (code, name, district, level, address, owner, investor, source, operator,
                    created_at, created_by)
                values ('BENCH', '测量小区', '500106', 'CITY', '测量路 1 号', '市公租房公司', 'GOVERNMENT', 'NEW_BUILD',
                    '市公租房公司', timestamptz '2024-01-01', '00000000-0000-0000-0000-000000000000');
                insert into housing.building (project_id, name) select id, '1栋' from housing.project;
                insert into housing.rent_standard (project_id, standard, market, since, approval, created_at, created_by)
                select id, 11.00, 20.00, '2024-08-01', '测量', timestamptz '2024-08-01',
                    '00000000-0000-0000-0000-000000000000' from housing.project;
                set session_replication_role = replica;
                insert into housing.unit (code, project_id, building_id, number, floor, type, area, state, version)
                select 'BENCH-' || n, p.id, b.id, 'N' || n, 1, 'STUDIO', 30 + n %% 4000 / 100.0, 'LEASED', 1
                from housing.project p join housing.building b on b.project_id = p.id, generate_series(1, %1$d) n;
                insert into housing.lease (number, case_id, unit_id, unit_code, project, district, tenant, starts_on, ends_on,
                    area_m2, standard_rent, monthly_rent, signed_at, signed_by, state, recognition)
                select '500106-2025-' || lpad(u.id::text, 7, '0') || '-Z1', gen_random_uuid(), u.id, u.code, 'BENCH', '500106',
                    gen_random_uuid(), '2025-01-01', '2027-12-31', u.area, 11.00, round(u.area * 11, 2),
                    timestamptz '2025-01-01', '00000000-0000-0000-0000-000000000000', 'LIVE',
                    case when u.id %% 10 = 0 then 'MIN_LIVING' else 'NONE' end
                from housing.unit u;
                set session_replication_role = origin;
                analyze housing.lease;
                analyze housing.unit
                """.formatted(leases));
    }

    /// As if the month had not been billed.
    void unbill() throws SQLException {
        execute("""
                set session_replication_role = replica;
                truncate money.posting, money.payment, money.settlement, money.bill, money.entry, housing.bill_run_piece,
                    housing.bill_run cascade;
                set session_replication_role = origin;
                checkpoint
                """);
    }

    BillRun.Result bill() {
        return run.run(MONTH, Actor.SYSTEM);
    }

    /// What the program billed becomes what the floor is told to write, and is compared with afterwards.
    void keepAsPattern() throws SQLException {
        execute("""
                drop table if exists bench_bill;
                create table bench_bill as select * from money.bill;
                drop table if exists bench_segments;
                create table bench_segments as
                select distinct l.recognition, b.segments, b.beneficiary, b.due_on, b.period, r.rate
                from money.bill b join housing.lease l on l.number = b.debt
                cross join lateral (select cast(cast(b.segments as jsonb) -> 0 ->> 'rate' as numeric) as rate) r
                """);
    }

    /// The same rows by one statement, reckoned by the database under the natural key.
    Object billByOneStatement() throws SQLException {
        execute("""
                insert into money.bill (debt, period, district, project, beneficiary, amount, due_on, segments, entry)
                select l.number, s.period, l.district, l.project, s.beneficiary, round(l.area_m2 * s.rate, 2), s.due_on,
                    s.segments, 0
                from housing.lease l join housing.unit u on u.id = l.unit_id
                join bench_segments s on s.recognition = l.recognition
                where l.starts_on <= date '2026-01-31' and (l.ended_on is null or l.ended_on >= date '2026-01-01')
                """);
        return leases;
    }

    /// @throws IllegalStateException when the month's bills are not the pattern's, to the fen
    void refuseUnlessAllAreBilled() {
        long same = Objects.requireNonNull(jdbc.sql("""
                        select count(*) from money.bill b join bench_bill k using (debt, period, district, project,
                            beneficiary, amount, due_on, segments)
                        """).query(Long.class).single());
        if (same != leases) {
            throw new IllegalStateException(same + " of " + leases + " bills are right");
        }
    }

    @Override
    public void close() {
        platform.close();
    }
}

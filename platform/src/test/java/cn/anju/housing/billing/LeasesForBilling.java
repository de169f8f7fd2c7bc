package cn.anju.housing.billing;

import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A project with a rent standard and as many leases as a test wants.
public final class LeasesForBilling {

    private final JdbcClient jdbc;
    private final StockFixture stock;

    public LeasesForBilling(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.stock = new StockFixture(jdbc);
    }

    /// Homes of 50.32 m² at 11.00 yuan (market 20.00), each leased since 2024-01-01.
    public void project(String code, int leases) {
        project(code, "500106", leases);
    }

    public void project(String code, String district, int leases) {
        var project = stock.project(code, district);
        stock.freeHomes(project, UnitType.STUDIO, leases);
        stock.rents()
                .enter(
                        project,
                        null,
                        new java.math.BigDecimal("11.00"),
                        new java.math.BigDecimal("20.00"),
                        LocalDate.of(2024, 1, 1),
                        "测试",
                        StockFixture.city());
        jdbc.sql("""
                        insert into housing.lease (number, case_id, unit_id, unit_code, project, district, tenant, starts_on,
                            ends_on, area_m2, standard_rent, monthly_rent, signed_at, signed_by, state)
                        select p.district || '-2024-' || lpad(u.id::text, 7, '0') || '-Z1', gen_random_uuid(), u.id, u.code, p.code,
                            p.district, gen_random_uuid(), '2024-01-01', '2028-12-31', 50.32, 11.00, 553.52,
                            '2024-01-01', '00000000-0000-0000-0000-000000000000', 'LIVE'
                        from housing.unit u join housing.project p on p.id = u.project_id where p.code = :code
                        """).param("code", code).update();
    }

    /// The number of the nth lease of a project, by number.
    public String lease(String project, int n) {
        return jdbc.sql("select number from housing.lease where project = :project order by number offset :n limit 1")
                .param("project", project)
                .param("n", n)
                .query(String.class)
                .single();
    }

    public void change(String lease, String what) {
        jdbc.sql("update housing.lease set " + what + " where number = :lease")
                .param("lease", lease)
                .update();
    }
}

package cn.anju.housing.renewal;

import cn.anju.casework.CaseFile;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.policy.housing.Regime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tenants of 沙坪坝区 in real homes of 50.32 m² at 11.00 yuan (market 20.00), whose terms end when a test wants.
public final class TenantTown {

    private static int projects;

    private final HousingOffice office;
    private final JdbcClient jdbc;
    private final StockFixture stock;

    public TenantTown(ApplicationContext context) {
        office = context.getBean(HousingOffice.class);
        jdbc = context.getBean(JdbcClient.class);
        stock = new StockFixture(jdbc);
    }

    /// Somebody who lives alone in a leased home.
    public record Tenant(Actor resident, CaseFile application, LeaseNumber lease) {}

    /// @param yearly what all registers know of the income
    public Tenant tenant(String name, int yearly, LocalDate since, LocalDate ends) {
        var code = "RENEW" + ++projects;
        var project = stock.project(code, HousingOffice.HERE);
        stock.freeHomes(project, UnitType.STUDIO, 1);
        jdbc.sql("update housing.unit set area = 50.32 where code like :code || '-%'")
                .param("code", code)
                .update();
        stock.rents()
                .enter(
                        project,
                        null,
                        new BigDecimal("11.00"),
                        new BigDecimal("20.00"),
                        LocalDate.of(2022, 1, 1),
                        "测试",
                        StockFixture.city());
        var resident = office.worker(name, yearly);
        var application = office.draft(resident, office.form(resident, yearly));
        var number = new LeaseNumber(application.number() + "-Z1");
        jdbc.sql("""
                        insert into housing.lease (number, case_id, unit_id, unit_code, project, district, tenant,
                            starts_on, ends_on, area_m2, standard_rent, monthly_rent, signed_at, signed_by, state)
                        select :number, :case, u.id, u.code, p.code, p.district, :tenant, :starts, :ends, 50.32, 11.00,
                            553.52, :starts + time '10:00', '00000000-0000-0000-0000-000000000000', 'LIVE'
                        from housing.unit u join housing.project p on p.id = u.project_id where p.code = :code
                        """)
                .param("number", number.value())
                .param("case", application.id().value())
                .param("tenant", HousingOffice.person(resident).value())
                .param("starts", since)
                .param("ends", ends)
                .param("code", code)
                .update();
        return new Tenant(resident, application, number);
    }

    /// A wish of somebody whose work has not changed.
    RenewalWish wish(Tenant tenant, int years, @Nullable Regime regime, int yearly) {
        return new RenewalWish(
                years,
                regime,
                Map.of(HousingOffice.person(tenant.resident()), BigDecimal.valueOf(yearly)),
                null,
                true,
                true);
    }

    /// What a lease's columns say.
    String column(LeaseNumber lease, String column) {
        return jdbc.sql("select coalesce(" + column + "::text, '-') from housing.lease where number = :lease")
                .param("lease", lease.value())
                .query(String.class)
                .single();
    }
}

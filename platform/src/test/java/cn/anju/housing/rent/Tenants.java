package cn.anju.housing.rent;

import cn.anju.casework.CaseFile;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.identity.Actor;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Households with a running lease of 沙坪坝区, for tests of what comes after the signature.
public final class Tenants {

    private static int units = 500_000;

    private final HousingOffice office;
    private final JdbcClient jdbc;

    public Tenants(ApplicationContext context) {
        office = context.getBean(HousingOffice.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    /// Somebody who lives in a leased home.
    public record Tenant(Actor resident, CaseFile file, LeaseNumber lease) {}

    public Tenant tenant(String name, LocalDate since) {
        var resident = office.worker(name, 60_000);
        var file = office.draft(resident, office.form(resident, 50_000));
        var number = new LeaseNumber(file.number() + "-Z1");
        jdbc.sql("""
                        insert into housing.lease (number, case_id, unit_id, unit_code, project, district, tenant,
                            starts_on, ends_on, area_m2, standard_rent, monthly_rent, signed_at, signed_by, state)
                        values (:number, :case, :unit, 'TESTXY-STUDIO-' || :unit, 'TESTXY', '500106', :tenant,
                            :starts, :ends, 50.32, 11.00, 553.52, :starts + time '10:00',
                            '00000000-0000-0000-0000-000000000000', 'LIVE')
                        """)
                .param("number", number.value())
                .param("case", file.id().value())
                .param("unit", ++units)
                .param("tenant", HousingOffice.person(resident).value())
                .param("starts", since)
                .param("ends", since.plusYears(3).minusDays(1))
                .update();
        return new Tenant(resident, file, number);
    }
}

package cn.anju.housing.renewal;

import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.lease.RenewingLease;
import cn.anju.housing.lease.TenantLeases;
import cn.anju.housing.lease.TenantLeases.Tenancy;
import cn.anju.identity.PersonId;
import cn.anju.policy.housing.Regime;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a tenant would pay under either set of conditions, reckoned from what is declared, before the choice.
@Component
class RenewalQuotes {

    private final TenantLeases tenants;
    private final Comparing comparing;
    private final RenewingLease renewing;

    RenewalQuotes(TenantLeases tenants, Comparing comparing, RenewingLease renewing) {
        this.tenants = tenants;
        this.comparing = comparing;
        this.renewing = renewing;
    }

    /// @param rent yuan a month; null where the conditions would not allow the renewal
    record Quote(Comparing.Compared compared, @Nullable BigDecimal rent) {}

    Quote of(Tenancy tenancy, Map<PersonId, BigDecimal> incomes, Regime regime) {
        var form = HouseholdForm.of(tenancy.application());
        var compared = comparing.of(form, tenancy.lease().district(), tenants.members(tenancy), incomes, regime);
        return new Quote(
                compared,
                compared.open()
                        ? renewing.monthlyRent(
                                tenancy.lease(),
                                compared.old(),
                                form.recognition().name())
                        : null);
    }
}

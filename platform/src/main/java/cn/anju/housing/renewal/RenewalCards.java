package cn.anju.housing.renewal;

import cn.anju.casework.ResidentCards;
import cn.anju.housing.lease.TenantLeases;
import cn.anju.housing.lease.TenantLeases.Tenancy;
import cn.anju.identity.Actor;
import cn.anju.look.Format;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// On a tenant's own page: the home, when its term ends, and until when a renewal may be asked for.
@Component
class RenewalCards implements ResidentCards {

    private final TenantLeases tenants;
    private final Renewals renewals;
    private final RenewalDates dates;
    private final Clock clock;

    RenewalCards(TenantLeases tenants, Renewals renewals, RenewalDates dates, Clock clock) {
        this.tenants = tenants;
        this.renewals = renewals;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public List<Card> cards(Actor resident) {
        return tenants.of(resident).stream().map(this::card).toList();
    }

    private Card card(Tenancy tenancy) {
        var lease = tenancy.lease();
        var today = LocalDate.now(clock);
        var ends = lease.terms().endsOn();
        var last = dates.lastDayToAsk(ends, today);
        boolean asked =
                renewals.of(lease.number()).filter(Renewals.Renewal::stands).isPresent();
        var first = dates.reminders(ends, today).getFirst().dueOn();
        if (!asked && !today.isBefore(first) && !today.isAfter(last)) {
            return new Card(
                    8,
                    true,
                    "合同 " + Format.date(ends) + "期满",
                    "要继续住，请在 %s前申请续租；不续租的不用管。".formatted(Format.weekday(last)),
                    "申请续租",
                    "/me/leases/" + lease.number() + "/renewal");
        }
        return new Card(
                30,
                false,
                "租住的房屋",
                "%s，合同到 %s。%s".formatted(lease.terms().unitCode().value(), Format.date(ends), rest(asked, today, last)),
                "合同、续租、情况变化",
                "/me/leases/" + lease.number());
    }

    private static String rest(boolean asked, LocalDate today, LocalDate last) {
        if (asked) {
            return "已经申请续租。";
        }
        return today.isAfter(last) ? "申请续租的时间已经过了。" : "续租最迟在 " + Format.date(last) + "申请。";
    }
}

package cn.anju.housing.renewal;

import cn.anju.housing.lease.TenantLeases;
import cn.anju.housing.lease.TenantLeases.Tenancy;
import cn.anju.identity.Actor;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The home a tenant lives in: the contract, and what can be done about it.
@Controller
class LeasePages {

    private final TenantLeases tenants;
    private final InTimeToRenew inTime;
    private final Renewals renewals;
    private final RenewalDates dates;
    private final Clock clock;

    LeasePages(TenantLeases tenants, InTimeToRenew inTime, Renewals renewals, RenewalDates dates, Clock clock) {
        this.tenants = tenants;
        this.inTime = inTime;
        this.renewals = renewals;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/me/leases/{lease}")
    String lease(@PathVariable String lease, Actor actor, Model model) {
        var tenancy = tenants.the(lease, actor);
        var today = LocalDate.now(clock);
        model.addAttribute("lease", lease);
        model.addAttribute("home", tenancy.lease().terms().unitCode().value());
        model.addAttribute("facts", facts(tenancy));
        model.addAttribute("contract", tenancy.lease().contract());
        model.addAttribute("mayAsk", inTime.against(tenancy.lease(), today).isEmpty());
        model.addAttribute("renewal", renewal(tenancy, today));
        return "housing/renewal/lease";
    }

    private String renewal(Tenancy tenancy, LocalDate today) {
        var last = dates.lastDayToAsk(tenancy.lease().terms().endsOn(), today);
        var newest = renewals.of(tenancy.lease().number());
        if (newest.isPresent() && newest.get().stands()) {
            return "您在 %s 申请了续租，进展在“我的办理”里。".formatted(Format.date(newest.get().askedOn()));
        }
        return today.isAfter(last)
                ? "续租最迟要在 %s 申请，现在已经过了。合同期满后应当腾退住房。".formatted(Format.date(last))
                : "要继续住，最迟在 %s 申请续租。".formatted(Format.date(last));
    }

    private static List<Fact> facts(Tenancy tenancy) {
        var terms = tenancy.lease().terms();
        return List.of(
                Fact.of("房屋", terms.unitCode().value() + "，" + Format.area(terms.areaM2())),
                Fact.of("合同", terms.number().value()),
                Fact.of("合同期", Format.date(terms.startsOn()) + "至" + Format.date(terms.endsOn())),
                Fact.of("签约时的月租金", Format.money(terms.monthlyRent())));
    }
}

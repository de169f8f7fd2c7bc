package cn.anju.housing.exit;

import cn.anju.casework.ParametersInForce;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Since when a household has to leave, and when its transition ends (第三十八条).
@Component
class LeavingDays {

    private static final String MONTHS = "housing.rent.transition-months";

    private final Leases leases;
    private final ParametersInForce parameters;

    LeavingDays(Leases leases, ParametersInForce parameters) {
        this.leases = leases;
        this.parameters = parameters;
    }

    /// The day before the first day of multiplied rent: the term's last day, for every other reason the day of the
    /// notice.
    LocalDate since(LeaseNumber lease, ExitGrounds grounds, LocalDate noticed) {
        return grounds.reason() == ExitReason.TERM_ENDED
                ? leases.find(lease).orElseThrow().terms().endsOn()
                : noticed;
    }

    /// The last day of a transition that is granted on this day.
    LocalDate transitionEnds(LeaseNumber lease, ExitGrounds grounds, LocalDate noticed) {
        return since(lease, grounds, noticed)
                .plusMonths(parameters.set().inForceOn(MONTHS, noticed).number().intValueExact());
    }

    /// Since when the rent of a case is multiplied; null when it is not.
    @Nullable LocalDate chargedSince(LeaseNumber lease, ExitCase.Form form, ExitRegister.Exit exit) {
        return exit.noticedOn() == null || !form.grounds().reason().allowsTransition()
                ? null
                : since(lease, form.grounds(), exit.noticedOn());
    }

    static String parameter() {
        return MONTHS;
    }
}

package cn.anju.housing.recheck;

import cn.anju.casework.CaseFile;
import cn.anju.housing.exit.ExitReason;
import cn.anju.housing.exit.OpeningExit;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.Leases;
import cn.anju.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Begins what ends a tenancy after a check (第四十二条第二款); who has moved out meanwhile is left alone.
@Component
class EndingTenancy {

    private final Leases leases;
    private final OpeningExit exits;
    private final Clock clock;

    EndingTenancy(Leases leases, OpeningExit exits, Clock clock) {
        this.leases = leases;
        this.exits = exits;
        this.clock = clock;
    }

    void end(CaseFile application, String reason) {
        leases.of(application.id())
                .filter(Lease::live)
                .ifPresent(lease -> exits.open(
                        lease.number(), ExitReason.LOST_ELIGIBILITY, LocalDate.now(clock), reason, Actor.SYSTEM));
    }
}

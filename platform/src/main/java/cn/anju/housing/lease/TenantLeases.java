package cn.anju.housing.lease;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.housing.application.FamilyMember;
import cn.anju.housing.application.Household;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// A tenant's own lease with its household; to all others it does not exist.
@Component
public class TenantLeases {

    private final Leases leases;
    private final Cases cases;
    private final Household household;
    private final Clock clock;

    TenantLeases(Leases leases, Cases cases, Household household, Clock clock) {
        this.leases = leases;
        this.cases = cases;
        this.household = household;
        this.clock = clock;
    }

    /// A lease and the application of the household that signed it.
    public record Tenancy(Lease lease, CaseFile application) {}

    /// The live leases of which the resident is the tenant.
    public List<Tenancy> of(Actor resident) {
        var person = resident.person();
        return person == null
                ? List.of()
                : leases.liveOf(person).stream()
                        .map(lease -> new Tenancy(lease, cases.the(lease.caseId())))
                        .toList();
    }

    /// @throws NotFound when there is none, or the resident is not its tenant
    public Tenancy the(String number, Actor resident) {
        if (!LeaseNumber.isOne(number)) {
            throw new NotFound("租赁合同");
        }
        return leases.find(new LeaseNumber(number))
                .filter(lease -> lease.tenant().equals(resident.person()))
                .map(lease -> new Tenancy(lease, cases.the(lease.caseId())))
                .orElseThrow(() -> new NotFound("租赁合同"));
    }

    /// The members who count, the tenant first.
    public List<FamilyMember> members(Tenancy tenancy) {
        return household.of(tenancy.application()).stream()
                .filter(one -> one.isApplicant() || one.confirmed())
                .toList();
    }

    /// Those of them who are of full age today.
    public List<FamilyMember> adults(Tenancy tenancy) {
        var today = LocalDate.now(clock);
        return members(tenancy).stream().filter(one -> one.isAdultOn(today)).toList();
    }
}

package cn.anju.housing.exit;

import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import java.util.List;
import java.util.Set;

/// Where an officer deals with leaving; to all others there is nothing.
///
/// @param districts codes; without meaning for the whole city
record ExitReach(boolean city, List<String> districts) {

    static final Set<Role> OFFICERS = Set.of(Role.OPERATOR, Role.DISTRICT_AUTHORITY);
    private static final Set<Role> READERS =
            Set.of(Role.OPERATOR, Role.DISTRICT_AUTHORITY, Role.CITY_AGENCY, Role.AUDITOR);

    static boolean reads(Actor actor) {
        return READERS.stream().anyMatch(actor::holds);
    }

    /// @throws NotFound for somebody who reads nowhere
    static ExitReach of(Actor actor) {
        var areas = actor.grants().stream()
                .filter(grant -> READERS.contains(grant.role()))
                .map(Grant::area)
                .toList();
        if (areas.isEmpty()) {
            throw new NotFound("页面");
        }
        return new ExitReach(
                areas.stream().anyMatch(Area.City.class::isInstance),
                areas.stream()
                        .filter(Area.District.class::isInstance)
                        .map(area -> ((Area.District) area).code())
                        .distinct()
                        .sorted()
                        .toList());
    }

    static boolean opens(Actor actor, String district) {
        return OFFICERS.stream().anyMatch(role -> actor.holds(role, district));
    }

    /// A running lease for which this officer may open a case.
    ///
    /// @throws NotFound when there is none, or it is another district's
    static Lease theLease(String number, Leases leases, Actor actor) {
        of(actor);
        return LeaseNumber.isOne(number.strip())
                ? leases.find(new LeaseNumber(number.strip()))
                        .filter(lease -> opens(actor, lease.district()))
                        .orElseThrow(() -> new NotFound("合同"))
                : notFound();
    }

    private static Lease notFound() {
        throw new NotFound("合同");
    }

    /// For `:city or district = any(:districts)`.
    String[] codes() {
        return districts.toArray(String[]::new);
    }
}

package cn.anju.housing.recheck;

import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Role;
import java.util.Set;
import java.util.stream.Collectors;

/// The districts whose checks somebody reads or runs: the whole city, some districts, or none.
record Scope(boolean city, Set<String> districts) {

    Scope {
        districts = Set.copyOf(districts);
    }

    static Scope toRead(Actor actor) {
        return of(actor, Set.of(Role.DISTRICT_AUTHORITY, Role.CITY_AGENCY, Role.AUDITOR));
    }

    static Scope toRun(Actor actor) {
        return of(actor, Set.of(Role.DISTRICT_AUTHORITY, Role.CITY_AGENCY));
    }

    boolean isEmpty() {
        return !city && districts.isEmpty();
    }

    boolean covers(String district) {
        return city || districts.contains(district);
    }

    /// Whether the run, or a part of it, is in reach: of a run over the city everybody sees the own district's part.
    boolean touches(Runs.Run run) {
        return city || (run.isCityWide() ? !districts.isEmpty() : districts.contains(run.area()));
    }

    /// Whether the run may be paused and ended: all of it lies in reach.
    boolean holds(Runs.Run run) {
        return city || !run.isCityWide() && districts.contains(run.area());
    }

    private static Scope of(Actor actor, Set<Role> roles) {
        var areas = actor.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(grant -> grant.area())
                .toList();
        return new Scope(
                areas.stream().anyMatch(Area.City.class::isInstance),
                areas.stream()
                        .filter(Area.District.class::isInstance)
                        .map(area -> ((Area.District) area).code())
                        .collect(Collectors.toSet()));
    }
}

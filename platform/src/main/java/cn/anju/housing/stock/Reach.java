package cn.anju.housing.stock;

import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Role;
import java.util.Set;
import java.util.stream.Collectors;

/// The districts whose stock somebody may see or change: the whole city, some districts, or none.
///
/// @param city whether every district is in reach
/// @param districts codes of the districts in reach, when it is not the whole city
public record Reach(boolean city, Set<String> districts) {

    private static final Set<Role> READERS =
            Set.of(Role.CITY_AGENCY, Role.DISTRICT_AUTHORITY, Role.OPERATOR, Role.AUDITOR);
    private static final Set<Role> KEEPERS = Set.of(Role.CITY_AGENCY, Role.DISTRICT_AUTHORITY, Role.OPERATOR);
    private static final Set<Role> AUTHORITIES = Set.of(Role.CITY_AGENCY, Role.DISTRICT_AUTHORITY);

    public Reach {
        districts = Set.copyOf(districts);
    }

    /// Where the actor may look at homes.
    public static Reach toRead(Actor actor) {
        return of(actor, READERS);
    }

    /// Where the actor may enter homes and make the moves that are made by hand.
    public static Reach toKeep(Actor actor) {
        return of(actor, KEEPERS);
    }

    /// Where the actor may enter projects.
    public static Reach toFound(Actor actor) {
        return of(actor, AUTHORITIES);
    }

    public boolean covers(String district) {
        return city || districts.contains(district);
    }

    public boolean isEmpty() {
        return !city && districts.isEmpty();
    }

    private static Reach of(Actor actor, Set<Role> roles) {
        var areas = actor.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(grant -> grant.area())
                .collect(Collectors.toSet());
        return new Reach(
                areas.stream().anyMatch(Area.City.class::isInstance),
                areas.stream()
                        .filter(Area.District.class::isInstance)
                        .map(area -> ((Area.District) area).code())
                        .collect(Collectors.toSet()));
    }
}

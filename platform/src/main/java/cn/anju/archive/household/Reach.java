package cn.anju.archive.household;

import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import java.util.List;
import java.util.Set;

/// Which districts' archives a reader may open: those where the reader's role handles cases or audits them.
///
/// @param everywhere the whole city
/// @param districts codes, when it is not the whole city
record Reach(boolean everywhere, List<String> districts) {

    private static final Set<Role> READERS = Set.of(
            Role.INTAKE,
            Role.FIRST_REVIEWER,
            Role.SECOND_REVIEWER,
            Role.DISTRICT_AUTHORITY,
            Role.CITY_AGENCY,
            Role.AUDITOR);

    static Reach of(Actor reader) {
        if (reader.equals(Actor.SYSTEM)) {
            return new Reach(true, List.of());
        }
        var areas = reader.grants().stream()
                .filter(grant -> READERS.contains(grant.role()))
                .map(Grant::area)
                .toList();
        return new Reach(
                areas.stream().anyMatch(Area.City.class::isInstance),
                areas.stream()
                        .filter(Area.District.class::isInstance)
                        .map(area -> ((Area.District) area).code())
                        .distinct()
                        .toList());
    }

    boolean covers(String district) {
        return everywhere || districts.contains(district);
    }

    boolean isEmpty() {
        return !everywhere && districts.isEmpty();
    }

    String[] codes() {
        return districts.toArray(String[]::new);
    }
}

package cn.anju.housing.figures;

import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whose figures somebody reads: the city's with every district, or those of some districts.
///
/// @param districts codes; without meaning for the whole city
record FiguresReach(boolean city, Set<String> districts) {

    private static final Set<Role> READERS =
            Set.of(Role.CITY_AGENCY, Role.DISTRICT_AUTHORITY, Role.FINANCE, Role.AUDITOR);

    static boolean reads(Actor actor) {
        return READERS.stream().anyMatch(actor::holds);
    }

    /// @throws NotFound for somebody who reads no figures
    static FiguresReach of(Actor actor) {
        if (!reads(actor)) {
            throw new NotFound("页面");
        }
        var areas = actor.grants().stream()
                .filter(grant -> READERS.contains(grant.role()))
                .map(grant -> grant.area())
                .collect(Collectors.toSet());
        return new FiguresReach(
                areas.stream().anyMatch(Area.City.class::isInstance),
                areas.stream()
                        .filter(Area.District.class::isInstance)
                        .map(area -> ((Area.District) area).code())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    boolean covers(String district) {
        return city || districts.contains(district);
    }

    /// The area shown when none was asked for: the city, or the first own district.
    ///
    /// @throws NotFound for an area outside the reach
    String area(String asked) {
        if (asked.isEmpty()) {
            return city ? FiguresDay.CITY : districts.iterator().next();
        }
        if (!covers(asked)) {
            throw new NotFound("区县 " + asked);
        }
        return asked;
    }
}

package cn.anju.money;

import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose money an officer deals with: the whole city's, or that of some districts.
///
/// @param districts codes; without meaning for the whole city
public record FinanceReach(boolean city, List<String> districts) {

    private static final Set<Role> READERS = Set.of(Role.FINANCE, Role.AUDITOR);

    /// Where the actor books.
    ///
    /// @throws NotFound for somebody who books nowhere
    public static FinanceReach booking(Actor actor) {
        return of(actor, Set.of(Role.FINANCE));
    }

    /// Where the actor looks at the books.
    ///
    /// @throws NotFound for somebody who looks nowhere
    public static FinanceReach reading(Actor actor) {
        return of(actor, READERS);
    }

    private static FinanceReach of(Actor actor, Set<Role> roles) {
        var areas = actor.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(Grant::area)
                .toList();
        if (areas.isEmpty()) {
            throw new NotFound("页面");
        }
        return new FinanceReach(
                areas.stream().anyMatch(Area.City.class::isInstance),
                areas.stream()
                        .filter(Area.District.class::isInstance)
                        .map(area -> ((Area.District) area).code())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /// @param district null for what is the whole city's
    public boolean covers(@Nullable String district) {
        return city || (district != null && districts.contains(district));
    }

    /// The district under which this officer's own records stand; null for the city.
    public @Nullable String own() {
        return city ? null : districts.getFirst();
    }

    /// For `:city or district = any(:districts)`.
    public String[] codes() {
        return districts.toArray(String[]::new);
    }
}

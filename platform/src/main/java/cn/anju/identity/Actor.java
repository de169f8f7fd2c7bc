package cn.anju.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is acting: an account with its grants, as it stood when the request came in.
///
/// @param account the account that is logged in
/// @param displayName what colleagues and the person itself read ("周静"); never an identity number
/// @param person the natural person behind a resident's account; null for staff and machines
/// @param grants roles with their areas
public record Actor(
        AccountId account, String displayName, @Nullable PersonId person, Set<Grant> grants) {

    /// The platform's clock.
    public static final Actor SYSTEM =
            new Actor(AccountId.SYSTEM, "系统", null, Set.of(new Grant(Role.SYSTEM, new Area.City())));

    public Actor {
        grants = Set.copyOf(grants);
    }

    /// Whether the actor holds the role for a record of this district.
    public boolean holds(Role role, String districtCode) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role && grant.area().covers(districtCode));
    }

    /// Whether the actor holds the role anywhere.
    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /// Whether the actor holds the role for the whole city, as what belongs to no single district needs it.
    public boolean holdsCityWide(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.area() instanceof Area.City);
    }

    public boolean isResident() {
        return person != null;
    }

    public boolean isStaff() {
        return grants.stream().anyMatch(grant -> grant.role() != Role.RESIDENT && grant.role() != Role.SYSTEM);
    }
}

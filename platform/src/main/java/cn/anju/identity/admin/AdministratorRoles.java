package cn.anju.identity.admin;

import cn.anju.identity.Role;
import java.util.Collection;
import java.util.Set;

/// The three administrators are three people (GB/T 22239-2019 level 3): system, security, audit.
final class AdministratorRoles {

    private static final Set<Role> APART = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

    private AdministratorRoles() {}

    /// Whether one account may hold all of these together.
    static boolean areApart(Collection<Role> roles) {
        return roles.stream().filter(APART::contains).distinct().count() <= 1;
    }
}

package cn.anju.housing.adjustment;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/// Who proposes and decides rent standards: the city's agency anywhere, a district's authority at home (第二十七条).
final class AdjustmentReach {

    private AdjustmentReach() {}

    static boolean reads(Actor actor) {
        return decides(actor) || actor.holds(Role.AUDITOR);
    }

    static boolean decides(Actor actor) {
        return actor.holdsCityWide(Role.CITY_AGENCY) || actor.holds(Role.DISTRICT_AUTHORITY);
    }

    /// @param district null for what is the whole city's
    static boolean reads(Actor actor, @Nullable String district) {
        return decides(actor, district)
                || actor.holdsCityWide(Role.AUDITOR)
                || district != null && actor.holds(Role.AUDITOR, district);
    }

    static boolean decides(Actor actor, @Nullable String district) {
        return actor.holdsCityWide(Role.CITY_AGENCY)
                || district != null && actor.holds(Role.DISTRICT_AUTHORITY, district);
    }

    static void must(boolean allowed) {
        if (!allowed) {
            throw new NotFound("页面");
        }
    }
}

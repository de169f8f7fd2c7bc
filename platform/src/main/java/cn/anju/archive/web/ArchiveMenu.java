package cn.anju.archive.web;

import cn.anju.identity.CurrentActor;
import cn.anju.identity.Role;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The archive in the menu of those who may open archives, the log in the resident's.
@Component
class ArchiveMenu implements MenuSource {

    private static final Set<Role> READERS = Set.of(
            Role.INTAKE,
            Role.FIRST_REVIEWER,
            Role.SECOND_REVIEWER,
            Role.DISTRICT_AUTHORITY,
            Role.CITY_AGENCY,
            Role.AUDITOR);

    @Override
    public List<MenuEntry> entries(HttpServletRequest request) {
        return CurrentActor.of(request)
                .map(actor -> {
                    if (actor.isResident()) {
                        return List.of(new MenuEntry("谁看过我的信息", "/me/access-log", 90));
                    }
                    return READERS.stream().anyMatch(actor::holds)
                            ? List.of(new MenuEntry("档案", "/desk/archives", 80))
                            : List.<MenuEntry>of();
                })
                .orElse(List.of());
    }
}

package cn.anju.housing.allocation;

import cn.anju.identity.Actor;
import cn.anju.identity.CurrentActor;
import cn.anju.identity.Role;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The menu entries of allocation: queues, draws and offers on the desk, the draws for everybody else.
@Configuration(proxyBeanMethods = false)
class AllocationMenu {

    private static final Set<Role> QUEUES =
            Set.of(Role.CITY_AGENCY, Role.DISTRICT_AUTHORITY, Role.OPERATOR, Role.AUDITOR);
    private static final Set<Role> DRAWS = Set.of(Role.CITY_AGENCY, Role.DISTRICT_AUTHORITY, Role.NOTARY, Role.AUDITOR);
    private static final Set<Role> OFFERS = Set.of(Role.CITY_AGENCY, Role.DISTRICT_AUTHORITY, Role.OPERATOR);

    @Bean
    MenuSource allocationMenuEntries() {
        return request -> CurrentActor.of(request)
                .filter(actor -> !actor.isResident())
                .map(AllocationMenu::desk)
                .orElse(List.of(new MenuEntry("摇号", "/draws", 50)));
    }

    private static List<MenuEntry> desk(Actor actor) {
        List<MenuEntry> entries = new ArrayList<>();
        if (QUEUES.stream().anyMatch(actor::holds)) {
            entries.add(new MenuEntry("轮候", "/desk/queues", 50));
        }
        if (DRAWS.stream().anyMatch(actor::holds)) {
            entries.add(new MenuEntry("摇号", "/desk/draws", 52));
        }
        if (OFFERS.stream().anyMatch(actor::holds)) {
            entries.add(new MenuEntry("签约", "/desk/offers", 54));
        }
        return entries;
    }
}

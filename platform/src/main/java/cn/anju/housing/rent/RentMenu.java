package cn.anju.housing.rent;

import cn.anju.identity.Actor;
import cn.anju.identity.CurrentActor;
import cn.anju.identity.Role;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The menu entries of rent.
@Configuration(proxyBeanMethods = false)
class RentMenu {

    @Bean
    MenuSource rentMenuEntries() {
        return request -> CurrentActor.of(request).map(RentMenu::entries).orElse(List.of());
    }

    private static List<MenuEntry> entries(Actor actor) {
        if (actor.isResident()) {
            return List.of(new MenuEntry("租金", "/me/rent", 12));
        }
        return actor.holds(Role.FINANCE) || actor.holds(Role.AUDITOR)
                ? List.of(new MenuEntry("欠租", "/desk/rent/arrears", 63))
                : List.of();
    }
}

package cn.anju.housing.exit;

import cn.anju.identity.CurrentActor;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The menu entry of leaving.
@Configuration(proxyBeanMethods = false)
class ExitMenu {

    @Bean
    MenuSource exitMenuEntries() {
        return request -> CurrentActor.of(request)
                .filter(ExitReach::reads)
                .map(actor -> List.of(new MenuEntry("腾退", "/desk/exits", 58)))
                .orElse(List.of());
    }
}

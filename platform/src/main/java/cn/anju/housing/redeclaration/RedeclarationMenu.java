package cn.anju.housing.redeclaration;

import cn.anju.identity.CurrentActor;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The menu entry of the redeclarations.
@Configuration(proxyBeanMethods = false)
class RedeclarationMenu {

    @Bean
    MenuSource redeclarationMenuEntries() {
        return request -> CurrentActor.of(request)
                .filter(actor ->
                        !actor.isResident() && Reminding.WATCHERS.stream().anyMatch(actor::holds))
                .map(actor -> List.of(new MenuEntry("重新申报", "/desk/redeclarations", 45)))
                .orElse(List.of());
    }
}

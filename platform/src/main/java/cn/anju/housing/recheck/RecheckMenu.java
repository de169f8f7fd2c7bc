package cn.anju.housing.recheck;

import cn.anju.identity.CurrentActor;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The menu entry of the yearly checks on the desk.
@Configuration(proxyBeanMethods = false)
class RecheckMenu {

    @Bean
    MenuSource recheckMenuEntries() {
        return request -> CurrentActor.of(request)
                .filter(actor -> !Scope.toRead(actor).isEmpty())
                .map(actor -> List.of(new MenuEntry("年度核查", "/desk/rechecks", 45)))
                .orElse(List.of());
    }
}
